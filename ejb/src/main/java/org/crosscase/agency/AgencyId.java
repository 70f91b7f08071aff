package org.crosscase.agency;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names an agency. Random (version 4), so that it tells neither volume nor time. */
public record AgencyId(UUID value) implements Serializable {
    public static AgencyId of(UUID value) {
        return new AgencyId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<AgencyId> parse(String text) {
        try {
            return Optional.of(new AgencyId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
