package org.crosscase.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.crosscase.web.texts.Texts;

/**
 * The pages of last resort. Written without Faces, so that they stand when Faces falls; REST gets problem details. Not
 * found and not allowed read the same.
 */
@WebServlet(ProblemPageServlet.PATH)
public class ProblemPageServlet extends HttpServlet {
    static final String PATH = "/problem";

    /** Request attribute: the reference under which the failure stands in the log already. */
    static final String REFERENCE = "crosscase.reference";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        ProblemPage page = page(request, code, failure, uri);
        String reference = page.reference();
        Texts texts = Texts.in(language(request));
        response.setStatus(page.status());
        if (page.status() == Unavailable.STATUS) {
            response.setHeader(Unavailable.RETRY_AFTER, Unavailable.SECONDS);
        }
        response.setCharacterEncoding("UTF-8");
        if (uri.startsWith(request.getContextPath() + "/api")) {
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.getWriter()
                    .write(ProblemDetails.of(page.slug(), page.status(), texts)
                            .withReference(reference)
                            .toJson());
            return;
        }
        response.setContentType("text/html");
        response.getWriter().write(page.html(texts, request.getContextPath(), theme(request)));
    }

    private static ProblemPage page(HttpServletRequest request, Integer code, Throwable failure, String uri) {
        if (failure == null) {
            return ProblemPage.of(request.getParameter("kind"), code, given(request));
        }
        if (Causes.databaseGone(failure)) {
            Unavailable.log(failure, uri);
            return ProblemPage.of(ProblemPage.UNAVAILABLE, code, null);
        }
        Optional<Integer> refused = refused(failure, request.getMethod() + " " + uri);
        return refused.isPresent()
                ? ProblemPage.of(null, refused.get(), null)
                : ProblemPage.of(null, code, Reference.logged(failure, uri));
    }

    /** The status of a refusal that a servlet did not answer itself, or empty when it is a failure. */
    private static Optional<Integer> refused(Throwable failure, String address) {
        Optional<Integer> status = Causes.problem(failure).map(ProblemDetails::status);
        if (status.isEmpty() && Causes.denied(failure)) {
            Denials.record(failure, address);
            return Optional.of(HttpServletResponse.SC_FORBIDDEN);
        }
        return status;
    }

    private static String given(HttpServletRequest request) {
        String reference =
                request.getAttribute(REFERENCE) instanceof String known ? known : request.getParameter("reference");
        return Reference.valid(reference) ? reference : null;
    }

    private static Locale language(HttpServletRequest request) {
        return cookie(request, "cc-language").flatMap(Texts::find).orElseGet(request::getLocale);
    }

    private static String theme(HttpServletRequest request) {
        return cookie(request, "cc-theme")
                .filter(value -> value.equals("dark") || value.equals("system"))
                .orElse("light");
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(Objects::nonNull)
                        .findFirst();
    }
}
