package org.crosscase.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;

/**
 * Which requests can be the identity provider's answer to a sign-in. The mechanism takes any address with a {@code state}
 * for one, also a page that has a filter of that name, and fails where its session never began a sign-in.
 */
final class SignInAnswers {
    static final String CALLBACK = "/callback";
    private static final Set<String> PARAMETERS = Set.of("state", "code");

    private SignInAnswers() {}

    /** Whether it claims to be an answer to a sign-in that was not begun in this session. */
    static boolean isForeign(HttpServletRequest request) {
        return isAnswer(request) && request.getParameter("state") != null && !ProofKeyExchange.hasBegun(request);
    }

    /** The request as the mechanism is to see it. */
    static HttpServletRequest asSeen(HttpServletRequest request) {
        return isAnswer(request)
                ? request
                : new HttpServletRequestWrapper(request) {
                    @Override
                    public String getParameter(String name) {
                        return PARAMETERS.contains(name) ? null : super.getParameter(name);
                    }
                };
    }

    private static boolean isAnswer(HttpServletRequest request) {
        return request.getServletPath().equals(CALLBACK);
    }
}
