package org.crosscase.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.audit.internal.StoredText;

/**
 * An argument that a fact has.
 *
 * @param name letters only, as its words call it
 * @param optional may be missing
 * @param many may be given several times
 * @param words all that there are for it, where the code knows them all; otherwise none
 */
public record Slot(String name, Argument.Type type, boolean optional, boolean many, Set<String> words) {
    /** A custody event has room for the path of a file that is as long as paths may be. */
    private static final int LONGEST = 4_400;

    public Slot {
        words = Set.copyOf(words);
        if (!name.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException(name);
        }
    }

    private Slot(String name, Argument.Type type) {
        this(name, type, false, false, Set.of());
    }

    public static Slot id(String name) {
        return new Slot(name, Argument.Type.ID);
    }

    public static Slot number(String name) {
        return new Slot(name, Argument.Type.NUMBER);
    }

    /** Of a set that others keep, or that grows: agencies, actions, slugs of problems. */
    public static Slot word(String name) {
        return new Slot(name, Argument.Type.CODE);
    }

    /** One of those, and no other. Each has its words in every language, see {@code FactBundlesTest}. */
    public static Slot oneOf(String name, Class<? extends Enum<?>> words) {
        return new Slot(
                name,
                Argument.Type.CODE,
                false,
                false,
                Stream.of(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
    }

    public static Slot time(String name) {
        return new Slot(name, Argument.Type.TIME);
    }

    public static Slot hex(String name) {
        return new Slot(name, Argument.Type.HEX);
    }

    public static Slot called(String name) {
        return new Slot(name, Argument.Type.NAME);
    }

    public static Slot text(String name) {
        return new Slot(name, Argument.Type.TEXT);
    }

    public Slot orNone() {
        return new Slot(name, type, true, many, words);
    }

    public Slot severalTimes() {
        return new Slot(name, type, optional, true, words);
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
                    case CODE ->
                        known(matching("[A-Za-z0-9._-]{1,80}", value instanceof Enum<?> word ? word.name() : value));
                    case HEX -> matching("[0-9a-f]+( [0-9a-f]+)*", value);
                    case NAME, TEXT -> StoredText.fit(String.valueOf(value), LONGEST);
                });
    }

    private String known(String word) {
        if (!words.isEmpty() && !words.contains(word)) {
            throw new IllegalArgumentException(name + " is none of " + words + ": " + word);
        }
        return word;
    }

    private String matching(String form, Object value) {
        String text = String.valueOf(value);
        if (!text.matches(form)) {
            throw new IllegalArgumentException(name + " is no " + type + ": " + text);
        }
        return text;
    }
}
