package org.crosscase.signature.photodna;

/**
 * A signature seen coarsely: the sums of its 12 blocks of 12 bytes. The Euclidean distance of two such views, divided
 * by the square root of 12, never exceeds that of the signatures themselves (Cauchy and Schwarz, block by block), and it
 * is a metric of its own. So what it keeps apart need not be compared in full.
 */
final class BlockSums {
    static final int BLOCKS = 12;
    private static final int BLOCK_BYTES = PhotoDnaHash.BYTES / BLOCKS;

    private BlockSums() {}

    /** Writes the 12 sums (0 to 3,060 each) of a signature to {@code sums} from {@code at} on. */
    static void write(PhotoDnaHash hash, short[] sums, int at) {
        for (int block = 0; block < BLOCKS; block++) {
            sums[at + block] = (short) hash.sum(block * BLOCK_BYTES, BLOCK_BYTES);
        }
    }

    static short[] of(PhotoDnaHash hash) {
        short[] sums = new short[BLOCKS];
        write(hash, sums, 0);
        return sums;
    }

    /** 12 times the square of the coarse distance, so that it stays a whole number: at most 112 million. */
    static int twelvefoldSquare(short[] a, int atA, short[] b, int atB) {
        int sum = 0;
        for (int block = 0; block < BLOCKS; block++) {
            int difference = a[atA + block] - b[atB + block];
            sum += difference * difference;
        }
        return sum;
    }

    /** The coarse distance itself, on the scale of the square root of squared byte differences. */
    static double distance(short[] a, int atA, short[] b, int atB) {
        return Math.sqrt(twelvefoldSquare(a, atA, b, atB) / (double) BLOCK_BYTES);
    }
}
