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

/** Compresses answers where nothing can be guessed by their length; see ADR 0075. */
@WebFilter(
        filterName = "compression",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = DispatcherType.REQUEST)
public class CompressionFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!mayCompress(request)) {
            chain.doFilter(request, response);
            return;
        }
        CompressedResponse compressed = new CompressedResponse(response);
        chain.doFilter(request, compressed);
        compressed.finish();
    }

    static boolean mayCompress(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean evidence = path.startsWith("/app/media") && !path.endsWith(".xhtml");
        if (!takesGzip(request)
                || evidence
                || path.startsWith("/app/live")
                || request.getMethod().equals("HEAD")) {
            return false;
        }
        boolean nobodys = path.startsWith("/jakarta.faces.resource") || path.startsWith("/api");
        return nobodys || SameOrigin.isOwnWay(request) || isPlain(request);
    }

    /** Nothing in it that an answer could reflect. */
    private static boolean isPlain(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getQueryString() == null && request.getPathInfo() == null;
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(
                                one -> one.equals("gzip") || one.startsWith("gzip;") && !one.matches(".*q=0(\\.0*)?"));
    }
}
