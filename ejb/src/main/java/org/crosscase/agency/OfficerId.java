package org.crosscase.agency;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an officer within the installation. Random (version 4), so that it tells neither volume nor time. */
public record OfficerId(UUID value) implements Serializable {
    public static OfficerId of(UUID value) {
        return new OfficerId(value);
    }

    public static Optional<OfficerId> parse(String text) {
        return Ids.parse(text, OfficerId::of);
    }

    public static OfficerId random() {
        return new OfficerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
