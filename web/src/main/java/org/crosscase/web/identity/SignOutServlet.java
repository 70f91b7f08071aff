package org.crosscase.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.crosscase.web.security.SameOrigin;
import org.crosscase.web.shell.WebSettings;

/** Ends the session here and at the identity provider, which sends the browser back to the sign-in page. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
    /** Tells the sign-in page for a moment why the officer is there. */
    public static final String IDLE_COOKIE = "cc-idle";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!SameOrigin.holds(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (Boolean.parseBoolean(request.getParameter("idle"))) {
            Cookie idle = new Cookie(IDLE_COOKIE, "true");
            idle.setPath("/");
            idle.setMaxAge(120);
            idle.setHttpOnly(true);
            idle.setSecure(settings.https());
            idle.setAttribute("SameSite", "Lax");
            response.addCookie(idle);
        }
        boolean signedIn = request.getUserPrincipal() != null;
        request.logout();
        if (!response.isCommitted() && !signedIn) {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
