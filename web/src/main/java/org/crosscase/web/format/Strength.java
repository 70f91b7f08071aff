package org.crosscase.web.format;

/** The words for a link's strength from 0 to 100. */
enum Strength {
    VERY_STRONG("very-strong", 85),
    STRONG("strong", 65),
    MODERATE("moderate", 40),
    WEAK("weak", 15),
    SET_ASIDE("set-aside", 0);

    private final String key;
    private final int from;

    Strength(String key, int from) {
        this.key = key;
        this.from = from;
    }

    static Strength of(int strength) {
        for (Strength word : values()) {
            if (strength >= word.from) {
                return word;
            }
        }
        throw new IllegalArgumentException("a strength is from 0 to 100: " + strength);
    }

    String key() {
        return key;
    }
}
