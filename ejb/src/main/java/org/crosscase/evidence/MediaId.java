package org.crosscase.evidence;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a media item. Random (version 4), so that it tells neither volume nor time. */
public record MediaId(UUID value) implements Serializable {
    public static MediaId of(UUID value) {
        return new MediaId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<MediaId> parse(String text) {
        try {
            return Optional.of(new MediaId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static MediaId random() {
        return new MediaId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
