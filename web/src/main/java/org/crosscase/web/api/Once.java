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
import org.crosscase.Checks;
import org.crosscase.agency.IdempotentAnswers;
import org.crosscase.agency.StoredAnswer;

/** Requests that create something: with an {@code Idempotency-Key} they have one effect, however often they are sent. */
@RequestScoped
public class Once {
    public static final String HEADER = "Idempotency-Key";

    /** What the description says of the header. */
    public static final String MEANING =
            "Chosen by the caller, up to 150 characters: the same key and body have one effect and one answer";

    private static final int LONGEST_KEY = 150;

    private static final String COMPLETE = " (complete)";

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private HttpServletRequest request;

    /**
     * @param body what was asked; null when the path says it all
     * @param act calls the use case and forms the answer
     */
    public Response answer(Record body, Supplier<StoredAnswer> act) {
        StoredAnswer answer = stored("", body, act);
        Response.ResponseBuilder response = Response.status(answer.status());
        if (!answer.location().isEmpty()) {
            response.location(URI.create(answer.location()));
        }
        if (!answer.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        return response.build();
    }

    /**
     * The first half of a request that is carried out in many transactions.
     *
     * @param begin gives the id of what was begun; not called when the key began one before
     */
    public String begun(Supplier<String> begin) {
        return stored("", null, () -> new StoredAnswer(202, "", begin.get())).body();
    }

    /** Whether a request of this key was carried out to its end. */
    public boolean isComplete() {
        String key = key();
        return key != null && answers.find(key + COMPLETE, hash(null)).isPresent();
    }

    /** The last half; remembered with its key. */
    public void complete(Runnable end) {
        stored(COMPLETE, null, () -> {
            end.run();
            return new StoredAnswer(202, "", "");
        });
    }

    private StoredAnswer stored(String half, Record body, Supplier<StoredAnswer> act) {
        String key = key();
        return key == null ? act.get() : answers.once(key + half, hash(body), act);
    }

    /** Whether the caller can repeat the request. */
    public boolean isRepeatable() {
        return key() != null;
    }

    private String key() {
        String key = request.getHeader(HEADER);
        return key == null ? null : Checks.required(HEADER, key, LONGEST_KEY);
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
        return hash(request.getMethod(), request.getRequestURI(), body == null ? "" : Json.text(body));
    }

    /** Of what was asked: a key that was used for one thing gives no answer to another. */
    static byte[] hash(String method, String path, String body) {
        String asked = method + ' ' + path + '\n' + body;
        try {
            return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
