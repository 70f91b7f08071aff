package org.crosscase.person;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a cover identity. Random (version 4), so that it tells neither volume nor time. */
public record CoverId(UUID value) implements Serializable {
    public static CoverId of(UUID value) {
        return new CoverId(value);
    }

    public static Optional<CoverId> parse(String text) {
        return Ids.parse(text, CoverId::of);
    }

    public static CoverId random() {
        return new CoverId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
