package org.crosscase;

import java.time.Instant;

/** Checks of what officers type, with one wording for all fields. */
public final class Checks {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Checks() {}

    /**
     * @return the text without surrounding blanks
     * @throws Problem {@code field-missing} or {@code field-too-long}, naming the field
     */
    public static String required(String field, String text, int longest) {
        String trimmed = optional(field, text, longest);
        if (trimmed.isEmpty()) {
            throw Problem.invalid("field-missing", field);
        }
        return trimmed;
    }

    /** As {@link #required}, but null and blank give the empty text. */
    public static String optional(String field, String text, int longest) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.length() > longest) {
            throw Problem.invalid("field-too-long", field, longest);
        }
        if (trimmed.chars().anyMatch(c -> c == 0 || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Problem.invalid("field-has-control-characters", field);
        }
        return trimmed;
    }

    /** What was asked for as it is, or null when it is blank: a form sends an empty field for a condition that is not made. */
    public static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * A text of one line, shown in lists: as {@link #required}, without line breaks and without marks that turn the direction
     * of what stands beside it. Joiners stay, some scripts are written with them.
     */
    public static String line(String field, String text, int longest) {
        String trimmed = required(field, text, longest);
        if (trimmed.codePoints().anyMatch(Checks::breaksTheLine)) {
            throw Problem.invalid("field-has-control-characters", field);
        }
        return trimmed;
    }

    private static boolean breaksTheLine(int c) {
        return c == '\n'
                || c == '\r'
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /**
     * A reason that goes on record: 10 characters at least, 500 at most.
     *
     * @throws Problem {@code reason-too-short}
     */
    public static String reason(String text) {
        String trimmed = optional("reason", text, 500);
        if (trimmed.length() < 10) {
            throw Problem.invalid("reason-too-short", "reason", 10);
        }
        return trimmed;
    }

    /** Whether a moment is one that people can mean and the database can compare: of the years 1 to 9999. */
    public static boolean isMoment(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    /**
     * @return the constant of that name
     * @throws Problem {@code value-unknown}, naming the field and the values it may have
     */
    public static <E extends Enum<E>> E oneOf(String field, Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw Problem.invalid("value-unknown", field, java.util.Arrays.toString(type.getEnumConstants()));
    }
}
