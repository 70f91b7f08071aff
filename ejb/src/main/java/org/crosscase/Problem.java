package org.crosscase;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An expected failure: something the officer did, or a state they met, that the use case refuses. Pages and REST each
 * map it once, by its {@link #slug()}, to a text that says what can be done next; the message here is for logs and tests.
 * It rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of refusal it is; REST answers 404, 409, 422, 403, 413, 415, 429 and 507 in this order. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        INVALID,
        FORBIDDEN,
        TOO_LARGE,
        UNSUPPORTED,
        TOO_MANY,
        NO_ROOM
    }

    private final Kind kind;
    private final String slug;
    private final String field;
    private final boolean outdated;
    private final transient List<Object> arguments;

    protected Problem(Kind kind, String slug, String field, Object... arguments) {
        this(kind, slug, field, false, arguments);
    }

    private Problem(Kind kind, String slug, String field, boolean outdated, Object... arguments) {
        super(slug
                + (field == null ? "" : " (" + field + ")")
                + (arguments.length == 0 ? "" : " " + Arrays.toString(arguments)));
        this.kind = kind;
        this.slug = slug;
        this.field = field;
        this.outdated = outdated;
        this.arguments = List.of(arguments);
    }

    /**
     * Missing, or not to be seen by the caller: the two must read the same, so it carries no id.
     *
     * @param slug such as {@code case-not-found}
     */
    public static Problem notFound(String slug) {
        return new Problem(Kind.NOT_FOUND, slug, null);
    }

    /** The state of things does not allow it (somebody else changed it, it is closed, it exists already). */
    public static Problem conflict(String slug, Object... arguments) {
        return new Problem(Kind.CONFLICT, slug, null, arguments);
    }

    /** A conflict because the caller looks at what is no longer so: looking again shows what is. */
    public static Problem outdated(String slug, Object... arguments) {
        return new Problem(Kind.CONFLICT, slug, null, true, arguments);
    }

    /** A conflict that another value of one field ends. */
    public static Problem taken(String slug, String field, Object... arguments) {
        return new Problem(Kind.CONFLICT, slug, field, arguments);
    }

    /** A value is wrong; {@code field} names it as the REST contract and the form do. */
    public static Problem invalid(String slug, String field, Object... arguments) {
        return new Problem(Kind.INVALID, slug, field, arguments);
    }

    /** Only where the caller already knows that the thing exists. */
    public static Problem forbidden(String slug) {
        return new Problem(Kind.FORBIDDEN, slug, null);
    }

    public static Problem tooLarge(String slug, String field, Object... arguments) {
        return new Problem(Kind.TOO_LARGE, slug, field, arguments);
    }

    public static Problem tooMany(String slug, Object... arguments) {
        return new Problem(Kind.TOO_MANY, slug, null, arguments);
    }

    /** Something is full, and the text says what: the caller waits and tries again. */
    public static Problem noRoom(String slug) {
        return new Problem(Kind.NO_ROOM, slug, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the caller's view of things is older than they are, so that loading it again repairs something. */
    public boolean isOutdated() {
        return outdated;
    }

    /** Stable name, lower case with hyphens; the key of the text in the bundles is {@code problem.<slug>}. */
    public String slug() {
        return slug;
    }

    /** The offending field, as in the REST contract. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** What the text names, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
