package org.crosscase.person;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an entry of a list of common values. Random (version 4), so that it tells neither volume nor time. */
public record CommonValueId(UUID value) implements Serializable {
    public static CommonValueId of(UUID value) {
        return new CommonValueId(value);
    }

    public static Optional<CommonValueId> parse(String text) {
        return Ids.parse(text, CommonValueId::of);
    }

    public static CommonValueId random() {
        return new CommonValueId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
