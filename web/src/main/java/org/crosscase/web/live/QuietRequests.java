package org.crosscase.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.crosscase.web.shell.WebSettings;

/**
 * What a page asks for by itself is no sign of life of its officer. The container takes every request for one, so the time of the last one
 * that the officer made is kept here, and a session that has been idle too long ends with the next quiet request.
 */
@WebFilter(
        filterName = "quiet-requests",
        urlPatterns = "/app/*",
        asyncSupported = true,
        dispatcherTypes = DispatcherType.REQUEST)
public class QuietRequests extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String HEADER = "X-Crosscase-Quiet";
    static final String LAST_SIGN = "crosscase.last-sign-of-life";

    private transient WebSettings settings;

    /** For the container. */
    public QuietRequests() {}

    @Inject
    QuietRequests(WebSettings settings) {
        this.settings = settings;
    }

    public static boolean isQuiet(HttpServletRequest request) {
        return "true".equals(request.getHeader(HEADER));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && !isQuiet(request)) {
            session.setAttribute(LAST_SIGN, Instant.now());
        } else if (session != null && isIdle(session)) {
            session.invalidate();
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isIdle(HttpSession session) {
        // a minute more than the page's own clock, as the container's
        Instant earliest = Instant.now().minus(Duration.ofMinutes(settings.idleMinutes() + 1L));
        return session.getAttribute(LAST_SIGN) instanceof Instant last && last.isBefore(earliest);
    }
}
