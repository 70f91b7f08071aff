package org.crosscase.web.format;

import java.util.Locale;

/** Two letters for a person. */
public final class Initials {
    private Initials() {}

    /** First letters of the first and the last word: "Tess van Oord" gives "TO", "tess" gives "TE". */
    public static String of(String name) {
        String[] words = name.strip().split("[\\s._-]+");
        String first = words[0];
        String last = words[words.length - 1];
        String letters = words.length == 1 ? head(first, 2) : head(first, 1) + head(last, 1);
        return letters.toUpperCase(Locale.ROOT);
    }

    private static String head(String word, int letters) {
        return word.codePoints()
                .limit(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
