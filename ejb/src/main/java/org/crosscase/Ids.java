package org.crosscase;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the names of things: each kind of thing has a record of its own around a UUID. */
public final class Ids {
    private Ids() {}

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static <T> Optional<T> parse(String text, Function<UUID, T> make) {
        try {
            return Optional.of(make.apply(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }
}
