package org.crosscase.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** A call that takes a body and came without one: the framework would hand its method nothing. */
@Provider
public class BodyRequired implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean wanted = resource.getResourceMethod() != null
                && Arrays.stream(resource.getResourceMethod().getParameterTypes())
                        .anyMatch(Class::isRecord);
        if (wanted && !request.hasEntity()) {
            throw new UnreadableBody("the beginning: there is no body", null);
        }
    }
}
