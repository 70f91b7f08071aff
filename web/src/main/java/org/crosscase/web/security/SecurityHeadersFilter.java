package org.crosscase.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.crosscase.web.shell.WebSettings;

/** Puts the protective headers on every answer, errors included. */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (settings.https()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean resource = path.startsWith("/jakarta.faces.resource");
        if (!resource) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (path.startsWith("/api")) {
            response.setHeader(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.FOR_DATA);
            chain.doFilter(request, response);
            return;
        }
        ContentSecurityPolicy policy = new ContentSecurityPolicy(settings.providerOrigin());
        response.setHeader(ContentSecurityPolicy.HEADER, policy.withoutNonce());
        boolean lasting = resource && request.getParameter("v") != null;
        chain.doFilter(request, lasting ? new Lasting(response) : new OnePolicy(response, policy));
    }

    /** Its address changes with its content: browsers need never ask again. */
    private static final class Lasting extends HttpServletResponseWrapper {
        private static final String CACHE = "Cache-Control";
        private static final String YEAR = "public, max-age=31536000, immutable";

        Lasting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(CACHE) && isFound() ? YEAR : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CACHE)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        private boolean isFound() {
            return getStatus() == SC_OK || getStatus() == SC_NOT_MODIFIED;
        }
    }

    /** Several policies hold together, so PrimeFaces' nonce would be void beside ours: it goes into ours instead. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        private final ContentSecurityPolicy policy;

        OnePolicy(HttpServletResponse response, ContentSecurityPolicy policy) {
            super(response);
            this.policy = policy;
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(ContentSecurityPolicy.HEADER)) {
                super.setHeader(name, policy.with(value));
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase(ContentSecurityPolicy.HEADER)) {
                addHeader(name, value);
            } else {
                super.setHeader(name, value);
            }
        }
    }
}
