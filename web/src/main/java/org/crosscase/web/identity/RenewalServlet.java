package org.crosscase.web.identity;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where a page that sends files signs in again without a word, while the identity provider still knows the officer: the
 * way there and back is a sign-in like any other, and this is the page that was asked for. See ADR 0067.
 */
@WebServlet(RenewalServlet.PATH)
public class RenewalServlet extends HttpServlet {
    static final String PATH = "/app/renewal";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
