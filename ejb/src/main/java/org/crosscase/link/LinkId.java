package org.crosscase.link;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a link between two cases; the same for both sides. Random (version 4), so that it tells neither volume nor time. */
public record LinkId(UUID value) implements Serializable {
    public static LinkId of(UUID value) {
        return new LinkId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<LinkId> parse(String text) {
        try {
            return Optional.of(new LinkId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
