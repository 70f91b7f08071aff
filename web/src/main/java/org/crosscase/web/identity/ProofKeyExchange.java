package org.crosscase.web.identity;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Form;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Adds the {@linkplain ProofKey proof key} around Soteria's OpenID Connect mechanism, which has none: the challenge to
 * its redirect, the verifier to its token request. The token request runs on the same thread inside {@code
 * validateRequest}, through a Jersey client that takes this class as a discovered feature.
 */
public class ProofKeyExchange implements AutoDiscoverable {
    private static final String SESSION_KEY = ProofKeyExchange.class.getName() + ".verifier";
    private static final ThreadLocal<String> VERIFIER = new ThreadLocal<>();

    static AuthenticationStatus validate(
            HttpAuthenticationMechanism mechanism,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            UnaryOperator<String> look)
            throws AuthenticationException {
        HttpServletResponse challenging = new Challenging(request, response, look);
        verifier(request.getSession(false)).ifPresent(VERIFIER::set);
        try {
            return mechanism.validateRequest(request, challenging, new HttpMessageContextWrapper(context) {
                @Override
                public HttpServletResponse getResponse() {
                    return challenging;
                }
            });
        } finally {
            VERIFIER.remove();
        }
    }

    /** Whether a sign-in was begun in the request's session. */
    static boolean hasBegun(HttpServletRequest request) {
        return verifier(request.getSession(false)).isPresent();
    }

    /** Called by Jersey for each new client or server. */
    @Override
    public void configure(FeatureContext feature) {
        if (feature.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
            feature.register((ClientRequestFilter) ProofKeyExchange::addVerifier);
        }
    }

    private static void addVerifier(ClientRequestContext request) {
        String verifier = VERIFIER.get();
        if (verifier != null
                && request.getEntity() instanceof Form form
                && form.asMap().containsKey("code")
                && !form.asMap().containsKey("code_verifier")) {
            form.param("code_verifier", verifier);
        }
    }

    private static Optional<String> verifier(HttpSession session) {
        return Optional.ofNullable(session).map(held -> (String) held.getAttribute(SESSION_KEY));
    }

    /** Adds the challenge when the mechanism sends the browser to the provider. */
    private static final class Challenging extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private final UnaryOperator<String> look;

        Challenging(HttpServletRequest request, HttpServletResponse response, UnaryOperator<String> look) {
            super(response);
            this.request = request;
            this.look = look;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(location.contains("response_type=code") ? challenged(location) : location);
        }

        private String challenged(String location) {
            ProofKey key = ProofKey.random();
            request.getSession().setAttribute(SESSION_KEY, key.verifier());
            return look.apply(key.addedTo(location));
        }
    }
}
