package org.crosscase.signature.index;

/**
 * How the 256 bits are cut for searching: a ring of 16 bands of 16 bits, band k being bits 16k to 16k + 15.
 *
 * <p>Every band k has an allowance a(k), and the allowances sum to radius + 1. Walk round the ring from some band and
 * add up (differing bits - allowance): for two signatures within the radius the whole round comes to less than zero, so
 * there is a band from which <em>every</em> partial sum is below zero (the cycle lemma of Dvoretzky and Motzkin; begin
 * after the last maximum). In that band fewer than a(k) bits differ: looking up its value and, where a(k) is 2, its 16
 * neighbours finds the row. In that band and its successor together fewer than a(k) + a(k+1) bits differ: the
 * successor's 16 bits, held beside each entry, refute all but one in several hundred strangers before their signature
 * is touched. So nothing within the radius is missed, and next to nothing else is compared in full.
 */
final class Bands {
    static final int COUNT = 16;
    static final int BITS = 16;
    static final int MASK = (1 << BITS) - 1;

    private static final int[][] ALLOWANCES = new int[HammingIndex.MATCH_RADIUS + 1][COUNT];

    static {
        for (int radius = 0; radius < ALLOWANCES.length; radius++) {
            for (int share = 0; share <= radius; share++) {
                ALLOWANCES[radius][share % COUNT]++;
            }
        }
    }

    private Bands() {}

    /** The allowance of each band, 0 to 2, for a radius of 0 to 31. Shared: not to be changed. */
    static int[] allowances(int radius) {
        return ALLOWANCES[radius];
    }

    /** The band after this one in the ring. */
    static int after(int band) {
        return (band + 1) % COUNT;
    }

    /** The 16 bits of a band. */
    static int of(long w0, long w1, long w2, long w3, int band) {
        long word = switch (band >> 2) {
            case 0 -> w0;
            case 1 -> w1;
            case 2 -> w2;
            default -> w3;
        };
        return (int) (word >>> BITS * (band & 3)) & MASK;
    }

    /**
     * Whether a search that visits the bands in order meets a row before it comes to {@code band}, so that it must not
     * be reported again. The words are the differences (exclusive or) of the row and the query.
     *
     * @param keyMask the bits of a band by which the directory is kept
     */
    static boolean metBefore(int band, int[] allowances, int keyMask, long x0, long x1, long x2, long x3) {
        for (int earlier = 0; earlier < band; earlier++) {
            int differing = Integer.bitCount(of(x0, x1, x2, x3, earlier) & keyMask);
            if (differing < allowances[earlier]) {
                int next = after(earlier);
                int both = differing + Integer.bitCount(of(x0, x1, x2, x3, next));
                if (both < allowances[earlier] + allowances[next]) {
                    return true;
                }
            }
        }
        return false;
    }
}
