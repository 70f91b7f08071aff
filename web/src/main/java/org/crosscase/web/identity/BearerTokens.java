package org.crosscase.web.identity;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Calls of REST: a valid token, or 401. The container's mechanism knows the scheme's name in one spelling only and lets
 * what it does not know pass as nobody, which then reached no resource and was answered 200 with nothing done.
 */
final class BearerTokens {
    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";

    private BearerTokens() {}

    static AuthenticationStatus validate(
            Optional<HttpAuthenticationMechanism> mechanism,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context)
            throws AuthenticationException {
        HttpMessageContext refusing = new BearerChallenge(context);
        Optional<String> token = token(request.getHeader(HEADER));
        if (mechanism.isEmpty() || token.isEmpty()) {
            return refusing.isProtected() ? refusing.responseUnauthorized() : context.doNothing();
        }
        HttpServletRequest spelled = new Spelled(request, SCHEME + token.get());
        AuthenticationStatus outcome = mechanism
                .get()
                .validateRequest(spelled, response, new HttpMessageContextWrapper(refusing) {
                    @Override
                    public HttpServletRequest getRequest() {
                        return spelled;
                    }
                });
        return outcome == AuthenticationStatus.SUCCESS || response.isCommitted()
                ? outcome
                : refusing.responseUnauthorized();
    }

    /** The name of the scheme is the same in upper and lower case (RFC 9110, 11.1). */
    static Optional<String> token(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty())
                : Optional.empty();
    }

    /** The request with its header as the mechanism knows it. */
    private static final class Spelled extends HttpServletRequestWrapper {
        private final String authorization;

        Spelled(HttpServletRequest request, String authorization) {
            super(request);
            this.authorization = authorization;
        }

        @Override
        public String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? authorization : super.getHeader(name);
        }
    }
}
