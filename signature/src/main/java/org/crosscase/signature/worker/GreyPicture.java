package org.crosscase.signature.worker;

/**
 * A grey picture that is large enough to tell letters and digits apart, its EXIF orientation applied and its aspect kept.
 * It lives as long as a comparison and is written nowhere.
 *
 * @param width 1 to {@link #MAX_SIDE} pixels
 * @param height 1 to {@link #MAX_SIDE} pixels
 * @param grey row-major brightness, one byte a pixel; the array is not copied, treat it as given away
 */
public record GreyPicture(int width, int height, byte[] grey) {
    /** Longest side in pixels. */
    public static final int MAX_SIDE = 768;

    public GreyPicture {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("A grey picture has 1 to " + MAX_SIDE + " pixels a side");
        }
        if (grey.length != width * height) {
            throw new IllegalArgumentException("A grey picture of " + width + " by " + height + " has " + width * height
                    + " bytes, not " + grey.length);
        }
    }

    /** Area averages, as a thumbnail of the file itself would be. */
    public GreyThumbnail thumbnail() {
        int longest = Math.max(width, height);
        if (longest <= GreyThumbnail.MAX_SIDE) {
            return new GreyThumbnail(width, height, grey);
        }
        int columns = Math.max(1, (int) Math.round((double) width * GreyThumbnail.MAX_SIDE / longest));
        int rows = Math.max(1, (int) Math.round((double) height * GreyThumbnail.MAX_SIDE / longest));
        float[] across = new float[height * columns];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < columns; x++) {
                across[y * columns + x] =
                        rowAverage(y, x * (double) width / columns, (x + 1) * (double) width / columns);
            }
        }
        byte[] small = new byte[columns * rows];
        for (int y = 0; y < rows; y++) {
            double from = y * (double) height / rows;
            double to = (y + 1) * (double) height / rows;
            for (int x = 0; x < columns; x++) {
                small[y * columns + x] = (byte) Math.min(255, Math.round(columnAverage(across, columns, x, from, to)));
            }
        }
        return new GreyThumbnail(columns, rows, small);
    }

    private float rowAverage(int row, double from, double to) {
        double sum = 0;
        for (int x = (int) from; x < Math.min(width, to); x++) {
            sum += (grey[row * width + x] & 0xff) * (Math.min(to, x + 1) - Math.max(from, x));
        }
        return (float) (sum / (to - from));
    }

    private float columnAverage(float[] across, int columns, int column, double from, double to) {
        double sum = 0;
        for (int y = (int) from; y < Math.min(height, to); y++) {
            sum += across[y * columns + column] * (Math.min(to, y + 1) - Math.max(from, y));
        }
        return (float) (sum / (to - from));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GreyPicture that
                && width == that.width
                && height == that.height
                && java.util.Arrays.equals(grey, that.grey);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + java.util.Arrays.hashCode(grey);
    }

    @Override
    public String toString() {
        return "GreyPicture[" + width + " x " + height + "]";
    }
}
