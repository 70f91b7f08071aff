package org.crosscase.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.crosscase.Problem;
import org.crosscase.web.texts.Texts;

/**
 * A refusal as REST answers it, after RFC 9457.
 *
 * @param slug stable name, sent as {@code type}
 * @param status of HTTP
 * @param title what happened and what can be done
 * @param field offending field or file, or null
 * @param reference finds the failure in the server's log, or null
 * @param place where in the body, or null
 */
public record ProblemDetails(String slug, int status, String title, String field, String reference, String place) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Problem.Kind, Integer> STATUS = Map.of(
            Problem.Kind.NOT_FOUND, 404,
            Problem.Kind.CONFLICT, 409,
            Problem.Kind.INVALID, 422,
            Problem.Kind.FORBIDDEN, 403,
            Problem.Kind.TOO_LARGE, 413,
            Problem.Kind.UNSUPPORTED, 415,
            Problem.Kind.TOO_MANY, 429,
            Problem.Kind.NO_ROOM, 507);

    public static ProblemDetails of(Problem problem, Texts texts) {
        String title = ProblemText.of(problem, texts);
        return new ProblemDetails(
                problem.slug(), status(problem), title, problem.field().orElse(null), null, null);
    }

    /** A refusal that is not the domain's; its text is {@code problem.<slug>}. */
    public static ProblemDetails of(String slug, int status, Texts texts) {
        return new ProblemDetails(slug, status, texts.of("problem." + slug), null, null, null);
    }

    public static int status(Problem problem) {
        return STATUS.get(problem.kind());
    }

    public ProblemDetails withReference(String id) {
        return new ProblemDetails(slug, status, title, field, id, place);
    }

    public ProblemDetails withField(String name) {
        return new ProblemDetails(slug, status, title, name, reference, place);
    }

    public ProblemDetails withPlace(String where) {
        return new ProblemDetails(slug, status, title, field, reference, where);
    }

    /** The body, in {@link #MEDIA_TYPE}. */
    public String toJson() {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("type", slug).add("title", title).add("status", status);
        if (field != null) {
            body.add("field", field);
        }
        if (reference != null) {
            body.add("reference", reference);
        }
        if (place != null) {
            body.add("place", place);
        }
        return body.build().toString();
    }
}
