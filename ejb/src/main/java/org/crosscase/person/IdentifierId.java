package org.crosscase.person;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an identifier of a person. Random (version 4), so that it tells neither volume nor time. */
public record IdentifierId(UUID value) implements Serializable {
    public static IdentifierId of(UUID value) {
        return new IdentifierId(value);
    }

    public static Optional<IdentifierId> parse(String text) {
        return Ids.parse(text, IdentifierId::of);
    }

    public static IdentifierId random() {
        return new IdentifierId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
