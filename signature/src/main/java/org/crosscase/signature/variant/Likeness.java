package org.crosscase.signature.variant;

/**
 * How alike two pictures are where a pair of near signatures lays them over each other.
 *
 * @param agreement share of the parts with detail that agree, 0 to 1
 */
public record Likeness(Verdict verdict, double agreement) {
    static final Likeness DIFFERENT = new Likeness(Verdict.DIFFERENT, 0);

    /** What may be said of the two. */
    public enum Verdict {
        /** Copies of one picture: everything that both show agrees, down to the finest detail that both have. */
        SAME,
        /**
         * They agree in the large: copies of one picture of which one was painted over, or different pictures of one layout,
         * or too small or too empty to be told apart. Never taken for a match.
         */
        POSSIBLE,
        /** Different pictures. */
        DIFFERENT
    }

    /** Whether it counts as a match. */
    public boolean same() {
        return verdict == Verdict.SAME;
    }
}
