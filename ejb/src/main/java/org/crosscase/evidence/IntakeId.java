package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names an intake. Random (version 4), so that it tells neither volume nor time. */
public record IntakeId(UUID value) implements Serializable {
    public static IntakeId of(UUID value) {
        return new IntakeId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<IntakeId> parse(String text) {
        try {
            return Optional.of(new IntakeId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static IntakeId random() {
        return new IntakeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
