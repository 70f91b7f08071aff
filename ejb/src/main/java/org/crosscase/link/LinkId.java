package org.crosscase.link;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a link between two cases; the same for both sides. Random (version 4), so that it tells neither volume nor time. */
public record LinkId(UUID value) implements Serializable {
    public static LinkId of(UUID value) {
        return new LinkId(value);
    }

    public static Optional<LinkId> parse(String text) {
        return Ids.parse(text, LinkId::of);
    }

    public static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
