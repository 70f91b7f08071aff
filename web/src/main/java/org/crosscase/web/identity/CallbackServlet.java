package org.crosscase.web.identity;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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
                .map(address -> page(request.getContextPath(), address))
                .orElse(request.getContextPath() + "/app/"));
    }

    /**
     * Only a page of ours is gone back to, and only its path and query: the stored address names the host the browser gave.
     * It is cut as text, for browsers send characters that no URI may hold.
     */
    static String page(String context, String address) {
        int host = address.indexOf("://");
        int path = host < 0 ? 0 : address.indexOf('/', host + 3);
        String rest = path < 0 ? "" : address.substring(path);
        return rest.startsWith(context + "/app/") && rest.chars().noneMatch(Character::isISOControl)
                ? rest
                : context + "/app/";
    }
}
