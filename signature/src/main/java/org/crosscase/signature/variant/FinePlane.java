package org.crosscase.signature.variant;

import org.crosscase.signature.worker.GreyPicture;

/**
 * Samples a view of a grey picture on a grid of any size, area-averaged where the picture is finer than the grid.
 *
 * @param values row-major brightness
 * @param outside which samples lie beyond the edge of the picture; their brightness is that of the nearest pixel
 */
record FinePlane(int columns, int rows, float[] values, boolean[] outside) {
    /** Pixels outside that are still taken for the edge itself. */
    private static final double TOLERANCE = 1.5;

    /** @param shift where each sample is really taken, in samples of the grid */
    static FinePlane of(GreyPicture picture, View view, int columns, int rows, Shift shift) {
        float[] values = new float[columns * rows];
        boolean[] outside = new boolean[columns * rows];
        double centreX = (view.left() + view.width() / 2) * picture.width();
        double centreY = (view.top() + view.height() / 2) * picture.height();
        double cos = Math.cos(Math.toRadians(view.degrees()));
        double sin = Math.sin(Math.toRadians(view.degrees()));
        double stepX = view.width() * picture.width() / columns;
        double stepY = view.height() * picture.height() / rows;
        int times = (int) Math.max(1, Math.min(6, Math.round(Math.max(stepX, stepY))));
        double[] places = new double[times];
        for (int k = 0; k < times; k++) {
            places[k] = (k + 0.5) / times;
        }
        double[] across = new double[times];
        for (int i = 0; i < rows; i++) {
            double row = i - (rows - 1) / 2.0;
            for (int j = 0; j < columns; j++) {
                double column = j - (columns - 1) / 2.0;
                double u = column + shift.x(column, row);
                double v = row + shift.y(column, row);
                for (int k = 0; k < times; k++) {
                    across[k] = (u + places[k] - 0.5) * stepX;
                }
                double sum = 0;
                boolean beyond = false;
                for (double place : places) {
                    double dv = (v + place - 0.5) * stepY;
                    double dvSin = dv * sin;
                    double dvCos = dv * cos;
                    for (double du : across) {
                        double x = centreX + du * cos - dvSin - 0.5;
                        double y = centreY + du * sin + dvCos - 0.5;
                        if (x >= 0 && y >= 0 && x < picture.width() - 1 && y < picture.height() - 1) {
                            sum += inside(picture, x, y);
                        } else {
                            sum += bilinear(picture, x, y);
                            beyond |= isOutside(picture, x, y);
                        }
                    }
                }
                values[i * columns + j] = (float) (sum / (times * times));
                outside[i * columns + j] = beyond;
            }
        }
        return new FinePlane(columns, rows, values, outside);
    }

    private static boolean isOutside(GreyPicture picture, double x, double y) {
        return x < -TOLERANCE
                || y < -TOLERANCE
                || x > picture.width() - 1 + TOLERANCE
                || y > picture.height() - 1 + TOLERANCE;
    }

    /** The same as {@link #bilinear} where all four pixels are in the picture, which is nearly everywhere. */
    private static float inside(GreyPicture picture, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        return between(
                picture.grey(),
                top * picture.width() + left,
                (top + 1) * picture.width() + left,
                1,
                (float) (x - left),
                (float) (y - top));
    }

    private static float bilinear(GreyPicture picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float across = (float) (x - left);
        float down = (float) (y - top);
        int x0 = Math.max(0, Math.min(picture.width() - 1, left));
        int step = Math.max(0, Math.min(picture.width() - 1, left + 1)) - x0;
        int y0 = Math.max(0, Math.min(picture.height() - 1, top)) * picture.width();
        int y1 = Math.max(0, Math.min(picture.height() - 1, top + 1)) * picture.width();
        return between(picture.grey(), y0 + x0, y1 + x0, step, across, down);
    }

    private static float between(byte[] grey, int above, int below, int step, float across, float down) {
        float upper = (grey[above] & 0xff) * (1 - across) + (grey[above + step] & 0xff) * across;
        float lower = (grey[below] & 0xff) * (1 - across) + (grey[below + step] & 0xff) * across;
        return upper * (1 - down) + lower * down;
    }

    /** Brightness less the mean of the square of {@code 2 * radius + 1} samples around. */
    float[] contrast(int radius) {
        int stride = columns + 1;
        double[] sums = new double[stride * (rows + 1)];
        for (int y = 0; y < rows; y++) {
            double row = 0;
            for (int x = 0; x < columns; x++) {
                row += values[y * columns + x];
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        float[] contrast = new float[values.length];
        for (int y = 0; y < rows; y++) {
            int top = Math.max(0, y - radius);
            int bottom = Math.min(rows, y + radius + 1);
            for (int x = 0; x < columns; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(columns, x + radius + 1);
                double sum = sums[bottom * stride + right]
                        - sums[top * stride + right]
                        - sums[bottom * stride + left]
                        + sums[top * stride + left];
                contrast[y * columns + x] = (float) (values[y * columns + x] - sum / ((bottom - top) * (right - left)));
            }
        }
        return contrast;
    }

    /** Whether a corner of the part lies beyond the edge of the picture. */
    boolean anyOutside(int left, int top, int size) {
        int right = left + size - 1;
        int below = (top + size - 1) * columns;
        return outside[top * columns + left]
                || outside[top * columns + right]
                || outside[below + left]
                || outside[below + right];
    }

    double mean(int left, int top, int size) {
        double sum = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = y * columns + left; x < y * columns + left + size; x++) {
                sum += values[x];
            }
        }
        return sum / (size * size);
    }
}
