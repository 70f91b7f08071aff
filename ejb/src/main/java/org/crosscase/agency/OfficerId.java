package org.crosscase.agency;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names an officer within the installation. Random (version 4), so that it tells neither volume nor time. */
public record OfficerId(UUID value) implements Serializable {
    public static OfficerId of(UUID value) {
        return new OfficerId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<OfficerId> parse(String text) {
        try {
            return Optional.of(new OfficerId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static OfficerId random() {
        return new OfficerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
