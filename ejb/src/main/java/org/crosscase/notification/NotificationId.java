package org.crosscase.notification;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a notification. Random (version 4), so that it tells neither volume nor time. */
public record NotificationId(UUID value) implements Serializable {
    public static NotificationId of(UUID value) {
        return new NotificationId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<NotificationId> parse(String text) {
        try {
            return Optional.of(new NotificationId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    public static NotificationId random() {
        return new NotificationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
