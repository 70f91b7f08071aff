package org.crosscase.matching.internal;

import org.crosscase.signature.variant.Likeness;

/** Whether two media items that match are taken for copies of one picture; see docs/adr/0076. */
public enum Certainty {
    /** They count as they are. */
    CERTAIN,
    /** Not until both are compared in detail. */
    WAITING,
    /** They cannot be compared, or too little of them is to be seen: it weighs next to nothing. */
    POSSIBLE,
    /** They are different pictures. */
    REFUTED;

    /**
     * Of two pictures that PDQ alone joins.
     *
     * @param written whether the picture is written rather than taken; null where nobody of ours has seen its pixels
     * @param comparable whether its pixels can be laid over those of the other
     * @param otherWritten likewise of the other
     */
    static Certainty byPdq(Boolean written, boolean comparable, Boolean otherWritten, boolean otherComparable) {
        if (!Boolean.TRUE.equals(written) && !Boolean.TRUE.equals(otherWritten)) {
            return CERTAIN;
        }
        return comparable && otherComparable ? WAITING : POSSIBLE;
    }

    public static Certainty of(Likeness.Verdict verdict) {
        return switch (verdict) {
            case SAME -> CERTAIN;
            case POSSIBLE -> POSSIBLE;
            case DIFFERENT -> REFUTED;
        };
    }
}
