package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an occurrence. Random (version 4), so that it tells neither volume nor time. */
public record OccurrenceId(UUID value) implements Serializable {
    public static OccurrenceId of(UUID value) {
        return new OccurrenceId(value);
    }

    public static Optional<OccurrenceId> parse(String text) {
        return Ids.parse(text, OccurrenceId::of);
    }

    public static OccurrenceId random() {
        return new OccurrenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
