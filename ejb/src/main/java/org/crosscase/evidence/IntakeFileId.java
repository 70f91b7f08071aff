package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a file that the sender of an intake said it would send. Random (version 4). */
public record IntakeFileId(UUID value) implements Serializable {
    public static IntakeFileId of(UUID value) {
        return new IntakeFileId(value);
    }

    public static Optional<IntakeFileId> parse(String text) {
        return Ids.parse(text, IntakeFileId::of);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
