package org.crosscase.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
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

    @Inject
    private Instance<OpenIdContext> session;

    @Inject
    private SignInLook look;

    private volatile Optional<HttpAuthenticationMechanism> pages;
    private volatile Optional<HttpAuthenticationMechanism> tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.isRequestedSessionIdFromURL()) {
            // never given out by us: somebody else chose it, or a log and a proxy have read it
            return refused(response, HttpServletResponse.SC_BAD_REQUEST);
        }
        Optional<HttpAuthenticationMechanism> mechanism = mechanism(request);
        if (isRest(request)) {
            return BearerTokens.validate(mechanism, request, response, context);
        }
        if (mechanism.isEmpty()) {
            return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
        }
        Principal caller = request.getUserPrincipal();
        if (caller == null && context.isProtected() && !SessionEnded.isPageLoad(request)) {
            return ended(request, response);
        }
        if (caller == null && SignInAnswers.isForeign(request)) {
            return refused(response, HttpServletResponse.SC_UNAUTHORIZED);
        }
        AuthenticationStatus outcome = ProofKeyExchange.validate(
                mechanism.get(),
                SignInAnswers.asSeen(request),
                SessionEnded.around(request, response),
                context,
                look::addedTo);
        if (outcome == AuthenticationStatus.SEND_FAILURE && isUnanswered(response)) {
            // a sign-in that was begun elsewhere, or long ago, or was tampered with
            return refused(response, HttpServletResponse.SC_UNAUTHORIZED);
        }
        return caller == null || outcome != AuthenticationStatus.SUCCESS
                ? outcome
                : SessionCaller.confirmed(caller, roles(), context);
    }

    /** Where a session could not be refreshed, the mechanism leads to the provider's sign-out by itself. */
    private static boolean isUnanswered(HttpServletResponse response) {
        return !response.isCommitted() && response.getStatus() == HttpServletResponse.SC_OK;
    }

    private static AuthenticationStatus ended(HttpServletRequest request, HttpServletResponse response) {
        try {
            SessionEnded.answer(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static AuthenticationStatus refused(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Set<String> roles() {
        return session.isResolvable() && session.get().getIdentityToken() != null
                ? Claims.of(session.get().getIdentityToken().getClaims()::get).roles()
                : Set.of();
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
