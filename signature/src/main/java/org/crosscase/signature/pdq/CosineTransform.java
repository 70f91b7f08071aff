package org.crosscase.signature.pdq;

/** The part of the two-dimensional discrete cosine transform that PDQ keeps: frequencies 1 to 16 of a 64 x 64 plane (step F). */
final class CosineTransform {
    static final int KEPT = 16;
    private static final int N = Reduction.SIDE;

    /** Basis by rows, {@code [frequency][sample]}. */
    private static final float[] BASIS = new float[KEPT * N];

    /** The same, {@code [sample][frequency]}. */
    private static final float[] TURNED = new float[N * KEPT];

    static {
        float scale = (float) Math.sqrt(2.0 / N);
        for (int i = 0; i < KEPT; i++) {
            for (int j = 0; j < N; j++) {
                float value = (float) (scale * Math.cos((Math.PI / 2 / N) * (i + 1) * (2 * j + 1)));
                BASIS[i * N + j] = value;
                TURNED[j * KEPT + i] = value;
            }
        }
    }

    private final float[] half = new float[KEPT * N];
    private final float[] coefficients = new float[KEPT * KEPT];

    /** The 16 x 16 coefficients, row-major; the array is reused by the next call. Sums run over ascending k. */
    float[] transform(float[] plane) {
        java.util.Arrays.fill(half, 0f);
        for (int i = 0; i < KEPT; i++) {
            for (int k = 0; k < N; k++) {
                accumulate(half, i * N, BASIS[i * N + k], plane, k * N, N);
            }
        }
        java.util.Arrays.fill(coefficients, 0f);
        for (int i = 0; i < KEPT; i++) {
            for (int k = 0; k < N; k++) {
                accumulate(coefficients, i * KEPT, half[i * N + k], TURNED, k * KEPT, KEPT);
            }
        }
        return coefficients;
    }

    private static void accumulate(float[] sums, int at, float factor, float[] in, int from, int n) {
        for (int j = 0; j < n; j++) {
            sums[at + j] += factor * in[from + j];
        }
    }
}
