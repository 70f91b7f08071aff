package org.crosscase.signature.pdq;

/** PDQ's reduction of a luma plane to 64 x 64 (steps D and E): box filters twice along both axes, then point samples. */
final class Reduction {
    static final int SIDE = 64;

    private float[] first = new float[0];
    private float[] second = new float[0];
    private float[] sums = new float[0];
    private final float[] down = new float[SIDE * SIDE];

    /** The 64 x 64 plane, row-major; the array is reused by the next call. */
    float[] reduce(float[] luma, int rows, int columns) {
        if (rows == SIDE && columns == SIDE) {
            System.arraycopy(luma, 0, down, 0, down.length);
            return down;
        }
        int size = Math.multiplyExact(rows, columns);
        if (first.length < size) {
            first = new float[size];
            second = new float[size];
        }
        if (sums.length < columns) {
            sums = new float[columns];
        }
        BoxFilter.alongRows(luma, first, rows, columns);
        BoxFilter.downColumns(first, second, rows, columns, sums);
        BoxFilter.alongRows(second, first, rows, columns);
        // the last pass works down columns, so only the 64 that will be sampled are needed
        int width = Math.min(columns, SIDE);
        float[] narrow = first;
        if (columns > SIDE) {
            narrow = second;
            for (int row = 0; row < rows; row++) {
                for (int j = 0; j < SIDE; j++) {
                    narrow[row * SIDE + j] = first[row * columns + sample(j, columns)];
                }
            }
        }
        float[] last = narrow == first ? second : first;
        BoxFilter.downColumns(narrow, last, rows, width, sums);
        for (int i = 0; i < SIDE; i++) {
            int row = sample(i, rows) * width;
            for (int j = 0; j < SIDE; j++) {
                down[i * SIDE + j] = last[row + (columns > SIDE ? j : sample(j, columns))];
            }
        }
        return down;
    }

    private static int sample(int index, int length) {
        return (int) ((index + 0.5) * length / SIDE);
    }

    /** Step E: how much the 64 x 64 plane changes between neighbours, 0 to 100. */
    static int quality(float[] plane) {
        int sum = 0;
        for (int i = 0; i < SIDE - 1; i++) {
            for (int j = 0; j < SIDE; j++) {
                sum += change(plane[i * SIDE + j], plane[(i + 1) * SIDE + j]);
            }
        }
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE - 1; j++) {
                sum += change(plane[i * SIDE + j], plane[i * SIDE + j + 1]);
            }
        }
        return Math.min(100, sum / 90);
    }

    private static int change(float u, float v) {
        return Math.abs((int) (((u - v) * 100) / 255));
    }
}
