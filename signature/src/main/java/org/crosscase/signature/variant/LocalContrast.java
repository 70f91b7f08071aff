package org.crosscase.signature.variant;

/** What each sample of a square plane differs by from the mean of its surroundings. Not safe for several threads. */
final class LocalContrast {
    private final int side;
    /** Sums of everything above and to the left, one row and column larger than the plane. */
    private final double[] sums;

    LocalContrast(int side) {
        this.side = side;
        this.sums = new double[(side + 1) * (side + 1)];
    }

    /** @param radius the surroundings are a square of {@code 2 * radius + 1} samples, less where the plane ends */
    float[] of(float[] plane, int radius) {
        int stride = side + 1;
        for (int y = 0; y < side; y++) {
            double row = 0;
            for (int x = 0; x < side; x++) {
                row += plane[y * side + x];
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        float[] contrast = new float[side * side];
        for (int y = 0; y < side; y++) {
            int top = Math.max(0, y - radius);
            int bottom = Math.min(side, y + radius + 1);
            for (int x = 0; x < side; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(side, x + radius + 1);
                double sum = sums[bottom * stride + right]
                        - sums[top * stride + right]
                        - sums[bottom * stride + left]
                        + sums[top * stride + left];
                contrast[y * side + x] = (float) (plane[y * side + x] - sum / ((bottom - top) * (right - left)));
            }
        }
        return contrast;
    }
}
