package org.crosscase.notification;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names a notification. Random (version 4), so that it tells neither volume nor time. */
public record NotificationId(UUID value) implements Serializable {
    public static NotificationId of(UUID value) {
        return new NotificationId(value);
    }

    public static Optional<NotificationId> parse(String text) {
        return Ids.parse(text, NotificationId::of);
    }

    public static NotificationId random() {
        return new NotificationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
