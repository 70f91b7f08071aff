package org.crosscase.person.internal.identifier;

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

    private WrittenText() {}

    /** In one line, everything in it to be seen: else it would read as another. */
    static String visible(String text, int longest) {
        String shown = trimmed(text, longest);
        if (shown.codePoints().anyMatch(Spelling::isUnseen)) {
            throw IdentifierFault.UNSEEN_CHARACTERS.problem();
        }
        return shown;
    }

    /** Of a value in which only letters, digits and signs count: what is not to be seen was never part of it, and goes. */
    static String withoutUnseen(String text, int longest) {
        return trimmed(
                trimmed(text, longest)
                        .codePoints()
                        .filter(c -> !Spelling.isUnseen(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                longest);
    }

    private static String trimmed(String text, int longest) {
        if (text != null && text.length() > longest + MARGIN) {
            throw Problem.invalid("field-too-long", FIELD, longest);
        }
        return Checks.required(FIELD, text == null ? "" : withoutMargins(text), longest);
    }

    private static String withoutMargins(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$", "");
    }
}
