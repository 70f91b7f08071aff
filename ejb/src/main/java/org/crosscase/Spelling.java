package org.crosscase;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * How the references and numbers that officers type are told apart and found: what reads alike is one. Versioned, since
 * keys and tokens on record were made by it; after a change of the rules they are made anew.
 */
public final class Spelling {
    public static final int VERSION = 1;

    private Spelling() {}

    /**
     * A reference or number in one line, as it is kept and shown: composed, with single plain blanks.
     *
     * @throws Problem {@code field-missing}, {@code field-too-long}; {@code field-has-control-characters} when it holds what
     *     cannot be seen or turns the direction of writing, so that it would read as another one
     */
    public static String label(String field, String text, int longest) {
        String shown = withoutMargins(Normalizer.normalize(text == null ? "" : text, Form.NFC));
        if (shown.codePoints().anyMatch(Spelling::isUnseen)) {
            throw Problem.invalid("field-has-control-characters", field);
        }
        return Checks.required(field, shown.replaceAll("[\\p{Zs}]+", " "), longest);
    }

    /** The same for all texts that read alike: compatible forms, upper and lower case, blanks and dashes are folded. */
    public static String key(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Form.NFKC)
                .codePoints()
                .filter(c -> !isUnseen(c))
                .forEach(c -> append(folded, c));
        return Normalizer.normalize(folded, Form.NFKC).replaceAll("\\s+", " ").strip();
    }

    /** As {@link #key}, and without accents: what is found by it. */
    public static String searchable(String text) {
        return Normalizer.normalize(key(text), Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** By way of upper case, in which ß is SS, and the dotless and the dotted i of Turkish meet. */
    private static void append(StringBuilder folded, int c) {
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
            folded.append('-');
        } else if (Character.isSpaceChar(c)) {
            folded.append(' ');
        } else {
            Character.toString(Character.toLowerCase(c))
                    .toUpperCase(Locale.ROOT)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(folded::appendCodePoint);
        }
    }

    private static String withoutMargins(String text) {
        return text.replaceAll("^[\\p{Zs}\\t]+|[\\p{Zs}\\t]+$", "");
    }

    /** Shows nothing, or what is only to be guessed: controls, line breaks, direction marks, fillers, halves of characters. */
    public static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> isIgnorable(c);
        };
    }

    /** Ignorable by default (Unicode, DerivedCoreProperties) though of another type: joiners, fillers, selectors. */
    private static boolean isIgnorable(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFFA0
                || c >= 0xE0100 && c <= 0xE01EF;
    }
}
