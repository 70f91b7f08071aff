package org.crosscase.signature.pdq;

import java.util.Arrays;
import java.util.List;

/**
 * Bits and orientations (steps G to I). Turning or mirroring a picture changes the signs of its cosine coefficients and
 * may exchange rows and columns, so the eight hashes follow from one transform.
 */
final class OrientationHashes {
    private static final int N = CosineTransform.KEPT;

    private final float[] turned = new float[N * N];
    private final float[] upright = new float[N * N];
    private final float[] sorted = new float[N * N];

    /** @param first how the picture is turned before its eight orientations are taken */
    List<PdqHash> all(float[] coefficients, Orientation first) {
        turn(coefficients, first);
        System.arraycopy(turned, 0, upright, 0, upright.length);
        PdqHash[] hashes = new PdqHash[Orientation.values().length];
        for (Orientation orientation : Orientation.values()) {
            turn(upright, orientation);
            hashes[orientation.ordinal()] = bits();
        }
        return List.of(hashes);
    }

    private void turn(float[] coefficients, Orientation orientation) {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                float a = coefficients[i * N + j];
                boolean iOdd = (i & 1) == 1;
                boolean jOdd = (j & 1) == 1;
                switch (orientation) {
                    case ORIGINAL -> turned[i * N + j] = a;
                    case ROTATE_90 -> turned[j * N + i] = jOdd ? a : -a;
                    case ROTATE_180 -> turned[i * N + j] = iOdd != jOdd ? -a : a;
                    case ROTATE_270 -> turned[j * N + i] = iOdd ? a : -a;
                    case FLIP_X -> turned[i * N + j] = iOdd ? a : -a;
                    case FLIP_Y -> turned[i * N + j] = jOdd ? a : -a;
                    case FLIP_PLUS_1 -> turned[j * N + i] = a;
                    case FLIP_MINUS_1 -> turned[j * N + i] = iOdd != jOdd ? -a : a;
                    default -> throw new IllegalStateException("No rule for " + orientation);
                }
            }
        }
    }

    /** Bit k is set where coefficient k lies above the lower median. */
    private PdqHash bits() {
        System.arraycopy(turned, 0, sorted, 0, sorted.length);
        Arrays.sort(sorted);
        float median = sorted[Pdq.BITS / 2 - 1];
        return new PdqHash(word(median, 0), word(median, 64), word(median, 128), word(median, 192));
    }

    private long word(float median, int from) {
        long word = 0;
        for (int k = 0; k < 64; k++) {
            word |= turned[from + k] > median ? 1L << k : 0;
        }
        return word;
    }
}
