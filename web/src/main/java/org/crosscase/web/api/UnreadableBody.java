package org.crosscase.web.api;

/** A body that is not one well-formed JSON object in UTF-8: nothing of it is used. */
public final class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;

    /** @param place where the fault is, such as {@code line 1, column 34}, or the name of a field */
    UnreadableBody(String place, Throwable cause) {
        super("the body cannot be read at " + place, cause);
        this.place = place;
    }

    String place() {
        return place;
    }
}
