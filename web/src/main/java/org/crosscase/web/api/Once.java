package org.crosscase.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import org.crosscase.agency.IdempotentAnswers;
import org.crosscase.agency.StoredAnswer;

/** Requests that create something: with an {@code Idempotency-Key} they have one effect, however often they are sent. */
@RequestScoped
public class Once {
    static final String HEADER = "Idempotency-Key";

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private HttpServletRequest request;

    /**
     * @param body what was asked; null when the path says it all
     * @param act calls the use case and forms the answer
     */
    public Response answer(Record body, Supplier<StoredAnswer> act) {
        StoredAnswer answer = stored(body, act);
        Response.ResponseBuilder response = Response.status(answer.status());
        if (!answer.location().isEmpty()) {
            response.location(URI.create(answer.location()));
        }
        if (!answer.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }

    /** As {@link #answer}, for callers that go on before they answer. */
    public StoredAnswer stored(Record body, Supplier<StoredAnswer> act) {
        String key = request.getHeader(HEADER);
        return key == null ? act.get() : answers.once(key, hash(body), act);
    }

    /**
     * 201 with the place and the form of what was created.
     *
     * @param location relative to the interface's root
     */
    public static StoredAnswer created(String location, Object body) {
        return new StoredAnswer(201, location, Json.text(body));
    }

    private byte[] hash(Record body) {
        String asked = request.getMethod() + ' ' + request.getRequestURI() + '\n' + (body == null ? "" : Json.text(body));
        try {
            return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
