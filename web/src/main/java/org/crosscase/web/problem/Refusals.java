package org.crosscase.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.crosscase.web.texts.Texts;

/** What a servlet of the pages answers when a use case refuses: the same problem details as the REST interface. */
public final class Refusals {
    private Refusals() {}

    /** Writes the refusal as problem details; what was not expected tells its reference and nothing else. */
    public static void write(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Causes.databaseGone(failure)) {
            Unavailable.log(failure, request.getRequestURI());
            Unavailable.write(request, response);
            return;
        }
        Denials.record(failure, request.getMethod() + " " + request.getRequestURI());
        Texts texts = Texts.in(request.getLocale());
        ProblemDetails details = Causes.problem(failure)
                .map(problem -> ProblemDetails.of(problem, texts))
                .orElseGet(() -> Causes.denied(failure)
                        ? ProblemDetails.of("forbidden", HttpServletResponse.SC_FORBIDDEN, texts)
                        : ProblemDetails.of("failed", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, texts)
                                .withReference(Reference.logged(
                                        failure, request.getMethod() + " " + request.getRequestURI())));
        response.setStatus(details.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(details.toJson());
    }
}
