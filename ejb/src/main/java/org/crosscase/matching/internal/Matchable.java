package org.crosscase.matching.internal;

import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;

/** Whether a PDQ hash says enough to be compared. */
final class Matchable {
    private Matchable() {}

    /** @param quality 0 to 100, or null when the agency handed in the hash alone */
    static boolean is(PdqHash hash, Integer quality) {
        return Pdq.comparable(hash, quality);
    }
}
