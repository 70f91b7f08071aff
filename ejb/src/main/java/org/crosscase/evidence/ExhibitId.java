package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an exhibit. Random (version 4), so that it tells neither volume nor time. */
public record ExhibitId(UUID value) implements Serializable {
    public static ExhibitId of(UUID value) {
        return new ExhibitId(value);
    }

    public static Optional<ExhibitId> parse(String text) {
        return Ids.parse(text, ExhibitId::of);
    }

    public static ExhibitId random() {
        return new ExhibitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
