package org.crosscase.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.crosscase.web.security.SameOrigin;

/**
 * Sends a page to the identity provider when the session ended under one of its Ajax calls. An ordinary redirect would
 * be followed by the call itself, which may not read another host's answer: the officer would press a button and see
 * nothing happen.
 */
class AjaxRedirects extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    private AjaxRedirects(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    static HttpServletResponse around(HttpServletRequest request, HttpServletResponse response) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"))
                ? new AjaxRedirects(request, response)
                : response;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        setStatus(SC_OK);
        setHeader("Cache-Control", "no-store");
        setContentType("text/xml");
        setCharacterEncoding("UTF-8");
        getWriter().write(partialResponse(target(location)));
        flushBuffer();
    }

    /** A sign-in begins at the page, not at its Ajax call, so that the officer comes back to the page. */
    private String target(String location) {
        return location.contains("response_type=code")
                ? SameOrigin.referer(request).orElse(location)
                : location;
    }

    static String partialResponse(String location) {
        String quoted = location.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + quoted
                + "\"/></partial-response>";
    }
}
