package org.crosscase.web.identity;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Where the identity provider sends the browser back: on to the page that was asked for. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenIdContext session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        // the id that was known before the sign-in is worth nothing after it
        request.changeSessionId();
        response.sendRedirect(session.<String>getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST)
                .map(address -> page(request, address))
                .orElse(request.getContextPath() + "/app/"));
    }

    /** Only a page of ours is gone back to, and only its path: the stored address names the host the browser gave. */
    private static String page(HttpServletRequest request, String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath();
        boolean ours = path != null && path.startsWith(request.getContextPath() + "/app/") && !path.contains("/alive");
        if (!ours) {
            return request.getContextPath() + "/app/";
        }
        return path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
