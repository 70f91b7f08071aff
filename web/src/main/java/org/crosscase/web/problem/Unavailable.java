package org.crosscase.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.web.texts.Texts;

/** The answer while the database does not answer: 503, when to try again, and words. */
public final class Unavailable {
    public static final int STATUS = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    public static final String RETRY_AFTER = "Retry-After";

    /** After which trying again has a chance. */
    public static final String SECONDS = "10";

    private static final Logger LOG = Logger.getLogger(Unavailable.class.getName());

    private Unavailable() {}

    /** One line: that the database is gone stands in the log already, at length. */
    public static void log(Throwable failure, String where) {
        LOG.log(Level.WARNING, "no database at {0}: {1}", new Object[] {where, failure});
    }

    /** As problem details. */
    public static ProblemDetails details(Texts texts) {
        return ProblemDetails.of("unavailable", STATUS, texts);
    }

    /** A page for who asked for one; problem details for scripts and tools. */
    public static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept");
        if (accepted != null && accepted.contains("text/html") && request.getHeader("Faces-Request") == null) {
            response.sendError(STATUS);
        } else {
            write(request, response);
        }
    }

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(STATUS);
        response.setHeader(RETRY_AFTER, SECONDS);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(details(Texts.in(request.getLocale())).toJson());
    }
}
