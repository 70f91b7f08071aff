package org.crosscase.casefile;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a grant. Random (version 4), so that it tells neither volume nor time. */
public record GrantId(UUID value) implements Serializable {
    public static GrantId of(UUID value) {
        return new GrantId(value);
    }

    public static Optional<GrantId> parse(String text) {
        return Ids.parse(text, GrantId::of);
    }

    public static GrantId random() {
        return new GrantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
