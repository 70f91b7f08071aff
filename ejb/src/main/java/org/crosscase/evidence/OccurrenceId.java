package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names an occurrence. Random (version 4), so that it tells neither volume nor time. */
public record OccurrenceId(UUID value) implements Serializable {
    public static OccurrenceId of(UUID value) {
        return new OccurrenceId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<OccurrenceId> parse(String text) {
        try {
            return Optional.of(new OccurrenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static OccurrenceId random() {
        return new OccurrenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
