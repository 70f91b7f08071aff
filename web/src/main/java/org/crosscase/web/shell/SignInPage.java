package org.crosscase.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.crosscase.web.identity.SignOutServlet;

/** The page before the sign-in. */
@Named("signInPage")
@RequestScoped
public class SignInPage {
    @Inject
    private HttpServletRequest request;

    /** Whether the officer is here because the idle time ran out. */
    public boolean isIdled() {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(SignOutServlet.IDLE_COOKIE));
    }
}
