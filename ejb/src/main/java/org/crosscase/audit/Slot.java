package org.crosscase.audit;

import java.time.Instant;
import java.util.UUID;
import org.crosscase.audit.internal.StoredText;

/**
 * An argument that a fact has.
 *
 * @param name letters only, as its words call it
 * @param optional may be missing
 * @param many may be given several times
 */
public record Slot(String name, Argument.Type type, boolean optional, boolean many) {
    /** A custody event has room for the path of a file that is as long as paths may be. */
    private static final int LONGEST = 4_400;

    public Slot {
        if (!name.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException(name);
        }
    }

    public static Slot id(String name) {
        return new Slot(name, Argument.Type.ID, false, false);
    }

    public static Slot number(String name) {
        return new Slot(name, Argument.Type.NUMBER, false, false);
    }

    public static Slot word(String name) {
        return new Slot(name, Argument.Type.CODE, false, false);
    }

    public static Slot time(String name) {
        return new Slot(name, Argument.Type.TIME, false, false);
    }

    public static Slot hex(String name) {
        return new Slot(name, Argument.Type.HEX, false, false);
    }

    public static Slot called(String name) {
        return new Slot(name, Argument.Type.NAME, false, false);
    }

    public static Slot text(String name) {
        return new Slot(name, Argument.Type.TEXT, false, false);
    }

    public Slot orNone() {
        return new Slot(name, type, true, many);
    }

    public Slot severalTimes() {
        return new Slot(name, type, optional, true);
    }

    /** @throws IllegalArgumentException for a value of another type: a sentence for a code, for instance */
    Argument of(Object value) {
        return new Argument(
                name,
                type,
                switch (type) {
                    case ID -> UUID.fromString(String.valueOf(value)).toString();
                    case NUMBER -> String.valueOf(((Number) value).longValue());
                    case TIME -> ((Instant) value).toString();
                    case CODE -> matching("[A-Za-z0-9._-]{1,80}", value instanceof Enum<?> word ? word.name() : value);
                    case HEX -> matching("[0-9a-f]+( [0-9a-f]+)*", value);
                    case NAME, TEXT -> StoredText.fit(String.valueOf(value), LONGEST);
                });
    }

    private String matching(String form, Object value) {
        String text = String.valueOf(value);
        if (!text.matches(form)) {
            throw new IllegalArgumentException(name + " is no " + type + ": " + text);
        }
        return text;
    }
}
