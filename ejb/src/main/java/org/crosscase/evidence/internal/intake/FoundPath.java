package org.crosscase.evidence.internal.intake;

import java.util.Objects;

/**
 * Where a file was found, as text and never as a path of ours. What could deceive the eye or break a row (control and
 * direction marks, NUL, halves of characters) is written out, {@code \\u202E} for instance, so that nothing of the name
 * is lost.
 *
 * @param text 1 to 4,096 characters
 */
public record FoundPath(String text) {
    private static final int LONGEST = 4096;
    private static final String CUT = "...";
    private static final String INSIDE = "!/";

    public FoundPath {
        Objects.requireNonNull(text);
    }

    /** Null and empty names get a name, so that the file can be talked about. */
    public static FoundPath of(String given) {
        if (given == null || given.isEmpty()) {
            return new FoundPath("(no name)");
        }
        StringBuilder text = new StringBuilder(given.length());
        given.codePoints().forEach(c -> {
            if (deceptive(c)) {
                text.append(c <= 0xFFFF ? String.format("\\u%04X", c) : String.format("\\u{%X}", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        if (text.toString().isBlank()) {
            return new FoundPath("(blank name)");
        }
        return new FoundPath(shortened(text.toString()));
    }

    /** The path of an entry of the archive that was found here. */
    public FoundPath inside(String entry) {
        return new FoundPath(shortened(text + INSIDE + of(entry).text));
    }

    private static boolean deceptive(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }

    /** Keeps the end, where the file's own name is, and never cuts a character in two. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = text.length() - LONGEST + CUT.length();
        return CUT + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    @Override
    public String toString() {
        return text;
    }
}
