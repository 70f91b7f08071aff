package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names an exhibit. Random (version 4), so that it tells neither volume nor time. */
public record ExhibitId(UUID value) implements Serializable {
    public static ExhibitId of(UUID value) {
        return new ExhibitId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<ExhibitId> parse(String text) {
        try {
            return Optional.of(new ExhibitId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static ExhibitId random() {
        return new ExhibitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
