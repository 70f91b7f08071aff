package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a file that the sender of an intake said it would send. Random (version 4). */
public record IntakeFileId(UUID value) implements Serializable {
    public static IntakeFileId of(UUID value) {
        return new IntakeFileId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<IntakeFileId> parse(String text) {
        try {
            return Optional.of(new IntakeFileId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
