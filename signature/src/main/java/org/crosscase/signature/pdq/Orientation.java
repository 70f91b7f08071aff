package org.crosscase.signature.pdq;

import java.util.Arrays;

/**
 * The eight ways in which a rectangle can be laid onto itself. A query in all eight finds copies that were turned by
 * a quarter or mirrored. The text names are stable: they stand in files, messages and rows.
 */
public enum Orientation {
    ORIGINAL("original"),
    /** A quarter turn counter-clockwise. */
    ROTATE_90("rotate90"),
    ROTATE_180("rotate180"),
    /** A quarter turn clockwise. */
    ROTATE_270("rotate270"),
    /** Top and bottom exchanged. */
    FLIP_X("flipX"),
    /** Left and right exchanged: the mirror. */
    FLIP_Y("flipY"),
    /** Rows and columns exchanged. */
    FLIP_PLUS_1("flipPlus1"),
    /** Rows and columns exchanged along the other diagonal. */
    FLIP_MINUS_1("flipMinus1");

    private final String text;

    Orientation(String text) {
        this.text = text;
    }

    /** The stable name, for instance {@code rotate90}. */
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException when no orientation has this stable name */
    public static Orientation of(String text) {
        return Arrays.stream(values())
                .filter(orientation -> orientation.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no orientation named " + text));
    }
}
