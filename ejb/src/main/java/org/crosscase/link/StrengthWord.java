package org.crosscase.link;

/** The word beside a strength of 0 to 100. */
public enum StrengthWord {
    VERY_STRONG(85),
    STRONG(65),
    MODERATE(40),
    WEAK(15),
    SET_ASIDE(0);

    private final int from;

    StrengthWord(int from) {
        this.from = from;
    }

    /** The least strength that has this word. */
    public int from() {
        return from;
    }

    public static StrengthWord of(int strength) {
        for (StrengthWord word : values()) {
            if (strength >= word.from) {
                return word;
            }
        }
        throw new IllegalArgumentException("a strength goes from 0 to 100, not " + strength);
    }
}
