package org.crosscase.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;

/** The container may forget the roles of a session's caller between two of its own steps: they are told it each time. */
class SessionCallerTest {
    private final Subject subject = new Subject();
    private final List<Object> told = new ArrayList<>();
    private final HttpMessageContext context = (HttpMessageContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpMessageContext.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("getClientSubject")) {
                    return subject;
                }
                told.addAll(List.of(method.getName(), arguments[0], arguments[1]));
                return AuthenticationStatus.SUCCESS;
            });

    @Test
    void aCallerWhoseRolesWereLostHasThemAgain() {
        // what is left when another request emptied the shared place in between: a principal without a group
        CallerPrincipal lost = new CallerPrincipal("nl.investigator");
        subject.getPrincipals().add(lost);

        AuthenticationStatus outcome = SessionCaller.confirmed(lost, Set.of("investigator"), context);

        assertEquals(AuthenticationStatus.SUCCESS, outcome);
        assertEquals(List.of("notifyContainerAboutLogin", "nl.investigator", Set.of("investigator")), told);
    }

    @Test
    void rolesOfTheSignInThatWereTakenAwayAreNotKept() {
        CallerPrincipal caller = new CallerPrincipal("nl.investigator");
        subject.getPrincipals().add(caller);
        subject.getPrincipals().add(new CallerPrincipal("a group of the sign-in"));
        subject.getPublicCredentials().add("a credential of the sign-in");

        SessionCaller.confirmed(caller, Set.of("analyst"), context);

        assertEquals(Set.of(), subject.getPrincipals());
        assertEquals(Set.of(), subject.getPublicCredentials());
    }
}
