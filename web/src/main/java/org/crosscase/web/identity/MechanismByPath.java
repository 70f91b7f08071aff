package org.crosscase.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Two mechanisms live in this application, OpenID Connect for pages and bearer tokens for REST, and the container would
 * find them ambiguous. This one stands before both and chooses by path: a session opens no REST call, a token no page.
 * See ADR 0006.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MechanismByPath implements HttpAuthenticationMechanism {
    @Inject
    private BeanManager beans;

    private volatile Optional<HttpAuthenticationMechanism> pages;
    private volatile Optional<HttpAuthenticationMechanism> tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<HttpAuthenticationMechanism> mechanism = mechanism(request);
        if (isRest(request)) {
            HttpMessageContext refusing = new BearerChallenge(context);
            return mechanism.isPresent() && hasToken(request)
                    ? mechanism.get().validateRequest(request, response, refusing)
                    : refusing.isProtected() ? refusing.responseUnauthorized() : context.doNothing();
        }
        if (mechanism.isEmpty()) {
            return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
        }
        return ProofKeyExchange.validate(mechanism.get(), request, AjaxRedirects.around(request, response), context);
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<HttpAuthenticationMechanism> mechanism = mechanism(request);
        return mechanism.isPresent()
                ? mechanism.get().secureResponse(request, response, context)
                : AuthenticationStatus.SUCCESS;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        mechanism(request).ifPresent(mechanism -> mechanism.cleanSubject(request, response, context));
    }

    private static boolean isRest(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private Optional<HttpAuthenticationMechanism> mechanism(HttpServletRequest request) {
        if (pages == null || tokens == null) {
            pages = find(true);
            tokens = find(false);
        }
        return isRest(request) ? tokens : pages;
    }

    /** Both are the container's own beans, told apart by nothing but their names; a test archive may lack one. */
    private Optional<HttpAuthenticationMechanism> find(boolean openId) {
        Set<Bean<?>> found = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE);
        return found.stream()
                .filter(bean -> !bean.isAlternative())
                .filter(bean -> openId == bean.toString().contains("OpenIdAuthenticationMechanism"))
                .map(bean -> (HttpAuthenticationMechanism) beans.getReference(
                        bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean)))
                .findFirst();
    }
}
