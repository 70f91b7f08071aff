package org.crosscase.agency;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an agency. Random (version 4), so that it tells neither volume nor time. */
public record AgencyId(UUID value) implements Serializable {
    public static AgencyId of(UUID value) {
        return new AgencyId(value);
    }

    public static Optional<AgencyId> parse(String text) {
        return Ids.parse(text, AgencyId::of);
    }

    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
