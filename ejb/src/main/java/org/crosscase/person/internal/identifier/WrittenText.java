package org.crosscase.person.internal.identifier;

import java.util.regex.Pattern;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.Spelling;
import org.crosscase.person.IdentifierFault;

/**
 * What all readers do first, with what was typed or pasted. The length is looked at before anything else, so that nothing takes long.
 * Blanks at the ends go, and with them the marks that copying leaves there: byte order mark and zero-width space.
 */
final class WrittenText {
    private static final String FIELD = "value";
    private static final int MARGIN = 50;

    /** No writing needs more than three on a letter. */
    private static final Pattern STACKED = Pattern.compile("^\\p{M}|\\p{Mn}{4,}");

    private WrittenText() {}

    /** In one line, everything in it to be seen: else it would read as another. */
    static String visible(String text, int longest) {
        String shown = trimmed(text, longest);
        if (shown.codePoints().anyMatch(Spelling::isUnseen)) {
            throw IdentifierFault.UNSEEN_CHARACTERS.problem();
        }
        if (STACKED.matcher(shown).find()) {
            throw IdentifierFault.STACKED_MARKS.problem();
        }
        return shown;
    }

    /**
     * Of a value in which only letters of ASCII, digits and signs count: what is not to be seen was never part of it and goes,
     * digits of all scripts become ours, dashes and blanks of all kinds become one.
     */
    static String plain(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        Unicode.compatible(trimmed(text, longest))
                .codePoints()
                .filter(c -> !Spelling.isUnseen(c))
                .forEach(c -> append(plain, c));
        return trimmed(plain.toString(), longest);
    }

    private static void append(StringBuilder plain, int c) {
        if (Character.isDigit(c)) {
            plain.append(Character.digit(c, 10));
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
            plain.append('-');
        } else if (Character.isSpaceChar(c)) {
            plain.append(' ');
        } else {
            plain.appendCodePoint(c);
        }
    }

    /** Without blanks at its ends, and not longer than that. */
    static String trimmed(String text, int longest) {
        if (text != null && text.length() > longest + MARGIN) {
            throw Problem.invalid("field-too-long", FIELD, longest);
        }
        return Checks.required(FIELD, text == null ? "" : withoutMargins(text), longest);
    }

    private static String withoutMargins(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$", "");
    }
}
