package org.crosscase.web.identity;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.security.Principal;
import java.util.Set;
import javax.security.auth.Subject;

/**
 * Tells the container with each request who the session's officer is and in which roles. It is not left to remember them:
 * Payara hands the principal of the session, to which the roles are tied, to the mechanism in a place that threads share
 * until they have a caller of their own, and the end of any other request empties that place. Whoever was in between
 * stayed signed in without a role. See ADR 0040.
 */
final class SessionCaller {
    private SessionCaller() {}

    /**
     * To be called when the container's own mechanism let the session's caller pass.
     *
     * @param roles those of the session's tokens as they are now, refreshed ones included
     */
    static AuthenticationStatus confirmed(Principal caller, Set<String> roles, HttpMessageContext context) {
        // what the mechanism found counts no more: it may lack the roles, or hold those of the sign-in
        Subject subject = context.getClientSubject();
        subject.getPrincipals().clear();
        subject.getPublicCredentials().clear();
        // by its name: the principal itself would send the container back to the shared place
        return context.notifyContainerAboutLogin(caller.getName(), roles);
    }
}
