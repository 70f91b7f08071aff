package org.crosscase.person.internal.identifier;

import java.util.Locale;
import java.util.Set;

/** What makers, programs and people write where there is no number. It is the same for thousands, and says nothing. */
final class Placeholders {
    private static final String RISING = "01234567890123456789";

    private static final Set<String> WORDS = Set.of(
            "na",
            "none",
            "null",
            "nil",
            "unknown",
            "onbekend",
            "inconnu",
            "notapplicable",
            "notavailable",
            "notspecified",
            "notset",
            "invalid",
            "default",
            "defaultstring",
            "oem",
            "tobefilledbyoem",
            "serial",
            "serialnumber",
            "systemserialnumber",
            "chassisserialnumber",
            "baseboardserialnumber",
            "0123456789abcdef",
            "empty",
            "test");

    private Placeholders() {}

    /** Of letters and digits alone, whatever stands between them. */
    static boolean has(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.chars().distinct().count() <= 1
                || WORDS.contains(bare)
                || bare.length() >= 6 && RISING.contains(bare);
    }
}
