package org.crosscase.casefile;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a case. Random (version 4), so that it tells neither volume nor time. */
public record CaseId(UUID value) implements Serializable {
    public static CaseId of(UUID value) {
        return new CaseId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
