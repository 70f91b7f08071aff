package org.crosscase.notification;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What happened, by the name that REST and the words of pages use. It is no enumeration: a new kind comes with its
 * {@link NotificationSource} and its words, and nothing here knows it.
 *
 * @param name letters without accents, in capitals, and underscores
 */
public record NotificationKind(String name) implements Serializable {
    private static final Pattern NAME = Pattern.compile("[A-Z_]{1,40}");

    public NotificationKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a kind of notification is named in capitals, not " + name);
        }
    }

    public static NotificationKind of(String name) {
        return new NotificationKind(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
