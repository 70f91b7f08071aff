package org.crosscase.matching.internal;

import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;

/** Whether a PDQ hash says enough to be compared. */
final class Matchable {
    /** A picture with any detail has 128 bits set; a hash far from it was made of nothing, or made up. */
    private static final int FEWEST_BITS = 112;

    private static final int MOST_BITS = 144;

    private Matchable() {}

    /** @param quality 0 to 100, or null when the agency handed in the hash alone */
    static boolean is(PdqHash hash, Integer quality) {
        if (quality != null) {
            return quality >= Pdq.MIN_QUALITY;
        }
        int weight = hash.weight();
        return weight >= FEWEST_BITS && weight <= MOST_BITS;
    }
}
