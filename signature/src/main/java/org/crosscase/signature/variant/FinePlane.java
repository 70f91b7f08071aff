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
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double column = j - (columns - 1) / 2.0;
                double row = i - (rows - 1) / 2.0;
                double u = column + shift.x(column, row);
                double v = row + shift.y(column, row);
                double sum = 0;
                for (int k = 0; k < times * times; k++) {
                    double du = (u + (k % times + 0.5) / times - 0.5) * stepX;
                    double dv = (v + (k / times + 0.5) / times - 0.5) * stepY;
                    double x = centreX + du * cos - dv * sin - 0.5;
                    double y = centreY + du * sin + dv * cos - 0.5;
                    sum += bilinear(picture, x, y);
                    outside[i * columns + j] |= x < -TOLERANCE
                            || y < -TOLERANCE
                            || x > picture.width() - 1 + TOLERANCE
                            || y > picture.height() - 1 + TOLERANCE;
                }
                values[i * columns + j] = (float) (sum / (times * times));
            }
        }
        return new FinePlane(columns, rows, values, outside);
    }

    private static float bilinear(GreyPicture picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float across = (float) (x - left);
        float down = (float) (y - top);
        int x0 = Math.max(0, Math.min(picture.width() - 1, left));
        int x1 = Math.max(0, Math.min(picture.width() - 1, left + 1));
        int y0 = Math.max(0, Math.min(picture.height() - 1, top)) * picture.width();
        int y1 = Math.max(0, Math.min(picture.height() - 1, top + 1)) * picture.width();
        byte[] grey = picture.grey();
        float above = (grey[y0 + x0] & 0xff) * (1 - across) + (grey[y0 + x1] & 0xff) * across;
        float below = (grey[y1 + x0] & 0xff) * (1 - across) + (grey[y1 + x1] & 0xff) * across;
        return above * (1 - down) + below * down;
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
