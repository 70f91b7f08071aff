package org.crosscase.audit;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a fact is said of: {@code officer id 7d1c...}.
 *
 * @param name letters only
 * @param value in the one form that its type has
 */
public record Argument(String name, Type type, String value) implements Serializable {
    /** How the value is to be read. */
    public enum Type {
        /** A UUID of something on record. */
        ID,
        NUMBER,
        /** A word of the system's own: an enum's name, an action, the slug of a problem, an agency's code. */
        CODE,
        /** ISO 8601, in UTC. */
        TIME,
        /** Bytes or a digest, in hexadecimal. */
        HEX,
        /** What people call a thing or a file. */
        NAME,
        /** An officer's own words. */
        TEXT
    }

    /** As it is kept and sealed. */
    public String stored() {
        return name + " " + type.name().toLowerCase(Locale.ROOT) + " " + value;
    }

    /** What somebody changed around the application is shown as it stands, as a text without a name. */
    static Argument read(String stored) {
        String[] parts = stored.split(" ", 3);
        for (Type type : Type.values()) {
            if (parts.length == 3 && parts[1].equals(type.name().toLowerCase(Locale.ROOT))) {
                return new Argument(parts[0], type, parts[2]);
            }
        }
        return new Argument("", Type.TEXT, stored);
    }
}
