package org.crosscase.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A browser that fetches a page before anybody asked for it gets nothing: the trail would name an officer who never looked.
 * The browser asks again when the officer does.
 */
@WebFilter(filterName = "prefetch", urlPatterns = "/app/*", asyncSupported = true)
public class PrefetchFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPrefetch(request)) {
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Said by today's browsers, and by those of before. */
    static boolean isPrefetch(HttpServletRequest request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Moz")
                .map(request::getHeader)
                .anyMatch(said -> said != null && said.toLowerCase(Locale.ROOT).contains("prefetch"));
    }
}
