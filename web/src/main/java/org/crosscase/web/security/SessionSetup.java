package org.crosscase.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import org.crosscase.web.shell.WebSettings;

/** The session: cookie only, never in an address, not readable by scripts, gone after the idle time. */
@WebListener
public class SessionSetup implements ServletContextListener {
    @Inject
    private WebSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        // one minute more than the page's own clock, so that the page asks first and the server never surprises
        context.setSessionTimeout(Math.min(30, settings.idleMinutes() + 1));
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(settings.https() ? "__Host-crosscase" : "crosscase");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.https());
        cookie.setAttribute("SameSite", "Lax");
    }
}
