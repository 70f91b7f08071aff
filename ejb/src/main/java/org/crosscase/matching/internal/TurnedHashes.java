package org.crosscase.matching.internal;

import java.util.Arrays;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;

/**
 * The eight hashes by which turned and mirrored copies are found. The decoding step computes them from the picture and
 * stores them with the signature. Of an item known by its hash alone they are derived from the bits: turning changes the
 * signs of the cosine coefficients and may exchange rows and columns, and a coefficient that lay above the median lies
 * below it when its sign is changed, but for the few between the median and its mirror image; so these are some
 * bits off (8 on average of generated pictures, 26 at worst), which leaves fewer for what else was changed.
 */
final class TurnedHashes {
    private static final int N = 16;

    private TurnedHashes() {}

    /** @param stored eight hashes of 32 bytes in the order of {@link Orientation}, or null */
    static PdqHash[] of(PdqHash hash, byte[] stored) {
        Orientation[] orientations = Orientation.values();
        PdqHash[] hashes = new PdqHash[orientations.length];
        for (Orientation orientation : orientations) {
            int i = orientation.ordinal();
            hashes[i] = stored == null
                    ? derived(hash, orientation)
                    : PdqHash.ofBytes(Arrays.copyOfRange(stored, i * PdqHash.BYTES, (i + 1) * PdqHash.BYTES));
        }
        return hashes;
    }

    private static PdqHash derived(PdqHash hash, Orientation orientation) {
        long[] from = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        long[] to = new long[4];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                int k = i * N + j;
                boolean bit = (from[k >> 6] >>> (k & 63) & 1) == 1;
                boolean iOdd = (i & 1) == 1;
                boolean jOdd = (j & 1) == 1;
                boolean negated = switch (orientation) {
                    case ORIGINAL, FLIP_PLUS_1 -> false;
                    case ROTATE_90, FLIP_Y -> !jOdd;
                    case ROTATE_180, FLIP_MINUS_1 -> iOdd != jOdd;
                    case ROTATE_270, FLIP_X -> !iOdd;
                };
                boolean transposed = switch (orientation) {
                    case ROTATE_90, ROTATE_270, FLIP_PLUS_1, FLIP_MINUS_1 -> true;
                    default -> false;
                };
                int target = transposed ? j * N + i : k;
                to[target >> 6] |= (bit != negated ? 1L : 0L) << (target & 63);
            }
        }
        return new PdqHash(to[0], to[1], to[2], to[3]);
    }
}
