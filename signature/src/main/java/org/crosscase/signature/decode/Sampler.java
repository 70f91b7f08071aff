package org.crosscase.signature.decode;

/** Reduces decoded pixels by point samples, or by area averages that are turned as EXIF says on the way. */
final class Sampler {
    /** At most this many samples along each axis go into one average: enough against aliasing, bounded in time. */
    private static final int SAMPLES_PER_AXIS = 8;

    private final Pixels pixels;
    private final int width;
    private final int height;
    private final int orientation;

    /**
     * @param width of the picture as stored; the pixels may be a coarser grid of it
     * @param height of the picture as stored
     * @param orientation 1 to 8 as EXIF defines it
     */
    Sampler(Pixels pixels, int width, int height, int orientation) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.orientation = orientation;
    }

    /** Whether rows and columns change places. */
    private boolean turned() {
        return orientation >= 5;
    }

    /**
     * PDQ's point samples: pixel {@code (int) (i * length / target)} along each axis, as stored.
     *
     * @return grey (one byte) or RGB (three bytes a pixel)
     */
    byte[] points(int targetColumns, int targetRows) {
        int[] xs = positions(targetColumns, width, pixels.width());
        int[] ys = positions(targetRows, height, pixels.height());
        boolean grey = pixels.grey();
        byte[] out = new byte[targetColumns * targetRows * (grey ? 1 : 3)];
        for (int j = 0; j < targetRows; j++) {
            for (int i = 0; i < targetColumns; i++) {
                int rgb = pixels.rgb(xs[i], ys[j]);
                int at = j * targetColumns + i;
                if (grey) {
                    out[at] = (byte) rgb;
                } else {
                    out[3 * at] = (byte) (rgb >> 16);
                    out[3 * at + 1] = (byte) (rgb >> 8);
                    out[3 * at + 2] = (byte) rgb;
                }
            }
        }
        return out;
    }

    /** Where the decoder skipped pixels, the nearest one that is there. */
    private static int[] positions(int count, int length, int available) {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            int position = (int) ((double) i * length / count);
            positions[i] = available == length
                    ? position
                    : (int) Math.min(available - 1L, (long) position * available / length);
        }
        return positions;
    }

    /** Index of the upright place of the stored place (x, y). */
    private int upright(int x, int y, int columns, int rows, int uprightColumns) {
        return switch (orientation) {
            case 2 -> y * uprightColumns + columns - 1 - x;
            case 3 -> (rows - 1 - y) * uprightColumns + columns - 1 - x;
            case 4 -> (rows - 1 - y) * uprightColumns + x;
            case 5 -> x * uprightColumns + y;
            case 6 -> x * uprightColumns + rows - 1 - y;
            case 7 -> (columns - 1 - x) * uprightColumns + rows - 1 - y;
            case 8 -> (columns - 1 - x) * uprightColumns + y;
            default -> y * uprightColumns + x;
        };
    }

    /**
     * Area averages.
     *
     * @param targetColumns columns of the picture as stored (rows of the result where it is turned)
     * @return RGB, three bytes a pixel, laid out upright
     */
    byte[] averages(int targetColumns, int targetRows) {
        int uprightColumns = turned() ? targetRows : targetColumns;
        byte[] out = new byte[3 * targetColumns * targetRows];
        Span[] xs = Span.all(targetColumns, pixels.width());
        Span[] ys = Span.all(targetRows, pixels.height());
        for (int j = 0; j < targetRows; j++) {
            for (int i = 0; i < targetColumns; i++) {
                average(xs[i], ys[j], out, 3 * upright(i, j, targetColumns, targetRows, uprightColumns));
            }
        }
        return out;
    }

    private void average(Span across, Span down, byte[] out, int at) {
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int j = 0; j < down.places.length; j++) {
            for (int i = 0; i < across.places.length; i++) {
                int rgb = pixels.rgb(across.places[i], down.places[j]);
                float weight = across.weights[i] * down.weights[j];
                red += weight * (rgb >> 16);
                green += weight * (rgb >> 8 & 0xff);
                blue += weight * (rgb & 0xff);
            }
        }
        out[at] = (byte) Math.min(255, Math.round(red));
        out[at + 1] = (byte) Math.min(255, Math.round(green));
        out[at + 2] = (byte) Math.min(255, Math.round(blue));
    }

    /** The samples along one axis that make up one average; weights add up to 1. */
    private record Span(int[] places, float[] weights) {
        static Span[] all(int count, int available) {
            Span[] spans = new Span[count];
            double step = (double) available / count;
            for (int i = 0; i < count; i++) {
                spans[i] = of(i * step, (i + 1) * step, available);
            }
            return spans;
        }

        private static Span of(double from, double to, int available) {
            int first = (int) from;
            int last = Math.min(available, (int) Math.ceil(to - 1e-9));
            int n = Math.max(1, last - first);
            if (n > SAMPLES_PER_AXIS) {
                n = SAMPLES_PER_AXIS;
                int[] places = new int[n];
                float[] weights = new float[n];
                for (int k = 0; k < n; k++) {
                    places[k] = (int) (from + (k + 0.5) * (to - from) / n);
                    weights[k] = 1f / n;
                }
                return new Span(places, weights);
            }
            int[] places = new int[n];
            float[] weights = new float[n];
            for (int k = 0; k < n; k++) {
                places[k] = first + k;
                double covered = Math.min(to, first + k + 1) - Math.max(from, first + k);
                weights[k] = (float) (covered / (to - from));
            }
            return new Span(places, weights);
        }
    }
}
