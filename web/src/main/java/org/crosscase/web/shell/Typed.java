package org.crosscase.web.shell;

/** What an officer typed or chose, as an address carries it. */
public final class Typed {
    private Typed() {}

    /** Without blanks around it, or null when nothing is left: a form sends an empty field for a condition that is not made. */
    public static String orNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
