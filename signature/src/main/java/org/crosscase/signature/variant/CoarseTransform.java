package org.crosscase.signature.variant;

import java.util.Arrays;
import org.crosscase.signature.pdq.PdqHash;

/**
 * Cosine products of a 64 x 64 plane at the frequencies 0.75, 1.25 .. 8.25 along each axis, each basis function freed of
 * its mean so that brightness does not count; bit k is set where product k lies above the lower median. Not safe for
 * several threads.
 */
final class CoarseTransform {
    private static final int KEPT = 16;
    private static final int N = ViewSampler.SIDE;
    private static final double STEP = 0.5;
    private static final double FIRST = 1.5;

    private static final float[] BASIS = new float[KEPT * N];
    private static final float[] TURNED = new float[N * KEPT];

    static {
        for (int i = 0; i < KEPT; i++) {
            double[] wave = new double[N];
            for (int j = 0; j < N; j++) {
                wave[j] = Math.cos(Math.PI / N * (i + FIRST) * STEP * (j + 0.5));
            }
            double mean = Arrays.stream(wave).average().orElseThrow();
            double norm = Math.sqrt(
                    Arrays.stream(wave).map(w -> (w - mean) * (w - mean)).sum());
            for (int j = 0; j < N; j++) {
                BASIS[i * N + j] = (float) ((wave[j] - mean) / norm);
                TURNED[j * KEPT + i] = BASIS[i * N + j];
            }
        }
    }

    private final float[] half = new float[KEPT * N];
    private final float[] products = new float[KEPT * KEPT];
    private final float[] sorted = new float[KEPT * KEPT];

    PdqHash hash(float[] plane) {
        multiply(BASIS, N, plane, N, half);
        multiply(half, N, TURNED, KEPT, products);
        System.arraycopy(products, 0, sorted, 0, sorted.length);
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        long[] words = new long[4];
        for (int k = 0; k < products.length; k++) {
            if (products[k] > median) {
                words[k >> 6] |= 1L << (k & 63);
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /** {@code out = left (16 x inner) times right (inner x columns)}. */
    private static void multiply(float[] left, int inner, float[] right, int columns, float[] out) {
        Arrays.fill(out, 0f);
        for (int i = 0; i < KEPT; i++) {
            for (int k = 0; k < inner; k++) {
                add(out, i * columns, left[i * inner + k], right, k * columns, columns);
            }
        }
    }

    private static void add(float[] out, int at, float factor, float[] in, int from, int n) {
        for (int j = 0; j < n; j++) {
            out[at + j] += factor * in[from + j];
        }
    }
}
