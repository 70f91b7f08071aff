package org.crosscase.web.identity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.crosscase.web.problem.ProblemDetails;
import org.crosscase.web.texts.Texts;

/**
 * Tells a script, or a picture in a page, that the session has ended: 401 with problem details. A redirect to the identity
 * provider would be followed by the call itself, which may not read another host's answer, so that the officer would press
 * a button and see nothing happen; and each of the page's pictures would begin a sign-in of its own, of which only the
 * last could be completed. The page's script keeps what was typed and then loads the page, which is what signs in again.
 */
final class SessionEnded extends HttpServletResponseWrapper {
    private static final String SLUG = "session-ended";

    private final Locale language;

    private SessionEnded(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.language = request.getLocale();
    }

    /** Whether a page is to be loaded, and not something for a page that is there: only then can a sign-in begin. */
    static boolean isPageLoad(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return !"partial/ajax".equals(request.getHeader("Faces-Request"))
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && (destination == null || destination.equals("document") || isRenewal(request));
    }

    /** A script that asks for a sign-in and nothing else, and the provider's answer to it. */
    private static boolean isRenewal(HttpServletRequest request) {
        return request.getServletPath().equals(RenewalServlet.PATH)
                || request.getServletPath().equals(SignInAnswers.CALLBACK);
    }

    /** Turns the mechanism's redirects into that answer, where no page is loaded. */
    static HttpServletResponse around(HttpServletRequest request, HttpServletResponse response) {
        return isPageLoad(request) ? response : new SessionEnded(request, response);
    }

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new SessionEnded(request, response).write(null);
    }

    /** A sign-in begins at the page, so that the officer comes back to it; a sign-out has to be told the provider. */
    @Override
    public void sendRedirect(String location) throws IOException {
        write(location.contains("response_type=code") ? null : location);
    }

    private void write(String location) throws IOException {
        setStatus(SC_UNAUTHORIZED);
        // refused before any filter runs, so the protective headers are set here
        setHeader("Cache-Control", "no-store");
        setHeader("X-Content-Type-Options", "nosniff");
        setContentType(ProblemDetails.MEDIA_TYPE);
        setCharacterEncoding("UTF-8");
        getWriter().write(body(location, Texts.in(language)));
        flushBuffer();
    }

    static String body(String location, Texts texts) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", SLUG)
                .add("title", texts.of("problem." + SLUG))
                .add("status", SC_UNAUTHORIZED);
        if (location != null) {
            body.add("location", location);
        }
        return body.build().toString();
    }
}
