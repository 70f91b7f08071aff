package org.crosscase.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.web.problem.Causes;
import org.crosscase.web.problem.Denials;
import org.crosscase.web.problem.ProblemDetails;
import org.crosscase.web.problem.Reference;
import org.crosscase.web.problem.Unavailable;
import org.crosscase.web.texts.Texts;

/** Every failure of the REST interface, as problem details. What was not expected tells its reference and nothing else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Texts texts = Texts.in(request.getLocale());
        Optional<Problem> problem = Causes.problem(failure);
        if (problem.isPresent() && overtaken(problem.get())) {
            return response(ProblemDetails.of("changed-meanwhile", 412, texts));
        }
        if (problem.isPresent()) {
            return response(ProblemDetails.of(problem.get(), texts));
        }
        if (Causes.databaseGone(failure)) {
            Unavailable.log(failure, request.getRequestURI());
            return Response.fromResponse(response(Unavailable.details(texts)))
                    .header(Unavailable.RETRY_AFTER, Unavailable.SECONDS)
                    .build();
        }
        if (Causes.denied(failure)) {
            Denials.record(failure, request.getMethod() + " " + request.getRequestURI());
            return response(ProblemDetails.of("forbidden", 403, texts));
        }
        Optional<ConstraintViolationException> invalid = Causes.find(failure, ConstraintViolationException.class);
        if (invalid.isPresent()) {
            return response(ProblemDetails.of("invalid", 422, texts).withField(field(invalid.get())));
        }
        Optional<UnreadableBody> unreadable = Causes.find(failure, UnreadableBody.class);
        if (unreadable.isPresent()) {
            return response(ProblemDetails.of("unreadable-body", 400, texts)
                    .withPlace(unreadable.get().place()));
        }
        if (unreadable(failure)) {
            return response(ProblemDetails.of("unreadable-body", 400, texts));
        }
        if (failure instanceof WebApplicationException refused) {
            return refused(refused, texts);
        }
        String reference = Reference.logged(failure, request.getMethod() + " " + request.getRequestURI());
        return response(ProblemDetails.of("failed", 500, texts).withReference(reference));
    }

    /** The version named by If-Match was the right one when it was read, and no more when it was to be changed. */
    private boolean overtaken(Problem problem) {
        return request.getHeader("If-Match") != null && problem.slug().endsWith("-changed-meanwhile");
    }

    private static boolean unreadable(Throwable failure) {
        return Causes.find(failure, JsonbException.class).isPresent()
                || Causes.find(failure, JsonException.class).isPresent();
    }

    /** Keeps status and headers such as {@code Allow}; a body that a resource set itself stays. */
    private static Response refused(WebApplicationException refused, Texts texts) {
        Response given = refused.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        String slug = switch (given.getStatus()) {
            case 401 -> "not-signed-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "not-supported";
            case 406, 415 -> "media-type";
            case 412 -> "changed-meanwhile";
            case 428 -> "if-match-missing";
            case 413 -> "too-large";
            default -> given.getStatus() < 500 ? "not-understood" : "failed";
        };
        return Response.fromResponse(given)
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(ProblemDetails.of(slug, given.getStatus(), texts).toJson())
                .build();
    }

    private static String field(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Path::toString)
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static Response response(ProblemDetails details) {
        return Response.status(details.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(details.toJson())
                .build();
    }
}
