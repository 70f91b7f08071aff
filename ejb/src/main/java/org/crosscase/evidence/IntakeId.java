package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an intake. Random (version 4), so that it tells neither volume nor time. */
public record IntakeId(UUID value) implements Serializable {
    public static IntakeId of(UUID value) {
        return new IntakeId(value);
    }

    public static Optional<IntakeId> parse(String text) {
        return Ids.parse(text, IntakeId::of);
    }

    public static IntakeId random() {
        return new IntakeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
