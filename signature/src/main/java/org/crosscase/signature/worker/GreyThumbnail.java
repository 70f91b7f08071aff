package org.crosscase.signature.worker;

/**
 * A small grey picture, its EXIF orientation applied and its aspect kept: what lists show before anything is revealed,
 * and what the further signatures are computed from.
 *
 * @param width 1 to {@link #MAX_SIDE} pixels
 * @param height 1 to {@link #MAX_SIDE} pixels
 * @param grey row-major brightness, one byte a pixel; the array is not copied, treat it as given away
 */
public record GreyThumbnail(int width, int height, byte[] grey) {
    /** Longest side in pixels. */
    public static final int MAX_SIDE = 128;

    public GreyThumbnail {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("A thumbnail has 1 to " + MAX_SIDE + " pixels a side");
        }
        if (grey.length != width * height) {
            throw new IllegalArgumentException("A thumbnail of " + width + " by " + height + " has " + width * height
                    + " bytes, not " + grey.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GreyThumbnail that
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
        return "GreyThumbnail[" + width + " x " + height + "]";
    }
}
