package org.crosscase.signature.pdq;

import java.util.List;

/**
 * What PDQ says about one picture: its hash, how much detail that rests on, and the hashes that the picture would have
 * in each of its eight orientations (derived from one transform, hence up to 18 bits from hashing the turned picture).
 *
 * @param hash the hash as the picture stands
 * @param quality 0 (flat) to 100; below {@link Pdq#MIN_QUALITY} the hash is not matched
 * @param orientations eight hashes in the order of {@link Orientation}, the first equal to {@code hash}
 */
public record PdqSignature(PdqHash hash, int quality, List<PdqHash> orientations) {
    public PdqSignature {
        orientations = List.copyOf(orientations);
        if (orientations.size() != Orientation.values().length
                || !orientations.get(0).equals(hash)) {
            throw new IllegalArgumentException("A PDQ signature has eight orientations, the first being the hash");
        }
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("PDQ quality goes from 0 to 100, not " + quality);
        }
    }

    /** The hash that finds copies of the picture that were turned or mirrored in this way. */
    public PdqHash orientation(Orientation orientation) {
        return orientations.get(orientation.ordinal());
    }

    /** Whether the picture holds enough detail for its hash to be matched. */
    public boolean matchable() {
        return quality >= Pdq.MIN_QUALITY;
    }
}
