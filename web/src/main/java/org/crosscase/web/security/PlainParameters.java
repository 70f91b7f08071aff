package org.crosscase.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Refuses requests with a zero character in their address or fields: no officer types one, no text on record holds one, and
 * the database refuses to compare with it, wherever it comes through.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = DispatcherType.REQUEST)
public class PlainParameters extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ENCODED = "%00";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (holdsZero(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean holdsZero(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getRequestURI().contains(ENCODED) || query != null && query.contains(ENCODED)) {
            return true;
        }
        // only forms: the bodies of REST and of uploads are read by those whom they are for
        String type = request.getContentType();
        return type != null
                && type.startsWith(FORM)
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.indexOf(0) >= 0);
    }
}
