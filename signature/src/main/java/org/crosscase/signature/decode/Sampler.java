package org.crosscase.signature.decode;

/** Reduces decoded pixels by point samples or by area averages, turning them as EXIF says on the way. */
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

    int uprightWidth() {
        return turned() ? height : width;
    }

    int uprightHeight() {
        return turned() ? width : height;
    }

    /**
     * PDQ's point samples: pixel {@code (int) (i * length / target)} along each axis, then turned upright.
     *
     * @return grey (one byte) or RGB (three bytes a pixel), {@code targetColumns * targetRows} pixels of the picture as
     *     stored, laid out upright
     */
    byte[] points(int targetColumns, int targetRows) {
        int[] xs = positions(targetColumns, width, pixels.width());
        int[] ys = positions(targetRows, height, pixels.height());
        int uprightColumns = turned() ? targetRows : targetColumns;
        boolean grey = pixels.grey();
        byte[] out = new byte[targetColumns * targetRows * (grey ? 1 : 3)];
        for (int j = 0; j < targetRows; j++) {
            for (int i = 0; i < targetColumns; i++) {
                int rgb = pixels.rgb(xs[i], ys[j]);
                int at = upright(i, j, targetColumns, targetRows, uprightColumns);
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
        int[][] xs = spans(targetColumns, pixels.width());
        int[][] ys = spans(targetRows, pixels.height());
        for (int j = 0; j < targetRows; j++) {
            for (int i = 0; i < targetColumns; i++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int y : ys[j]) {
                    for (int x : xs[i]) {
                        int rgb = pixels.rgb(x, y);
                        red += rgb >> 16;
                        green += rgb >> 8 & 0xff;
                        blue += rgb & 0xff;
                    }
                }
                int n = xs[i].length * ys[j].length;
                int at = 3 * upright(i, j, targetColumns, targetRows, uprightColumns);
                out[at] = (byte) ((red + n / 2) / n);
                out[at + 1] = (byte) ((green + n / 2) / n);
                out[at + 2] = (byte) ((blue + n / 2) / n);
            }
        }
        return out;
    }

    private static int[][] spans(int count, int available) {
        int[][] spans = new int[count][];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * available / count);
            int to = Math.max(from + 1, (int) ((long) (i + 1) * available / count));
            int n = Math.min(SAMPLES_PER_AXIS, to - from);
            spans[i] = new int[n];
            for (int k = 0; k < n; k++) {
                spans[i][k] = from + (int) ((k + 0.5) * (to - from) / n);
            }
        }
        return spans;
    }
}
