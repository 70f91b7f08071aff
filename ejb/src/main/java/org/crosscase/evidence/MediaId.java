package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a media item. Random (version 4), so that it tells neither volume nor time. */
public record MediaId(UUID value) implements Serializable {
    public static MediaId of(UUID value) {
        return new MediaId(value);
    }

    public static Optional<MediaId> parse(String text) {
        return Ids.parse(text, MediaId::of);
    }

    public static MediaId random() {
        return new MediaId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
