package org.crosscase.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The identity provider gives out its keys. */
@Readiness
@ApplicationScoped
public class IdentityReadiness implements HealthCheck {
    @Inject
    private IdentityPulse identity;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity").status(identity.isReady()).build();
    }
}
