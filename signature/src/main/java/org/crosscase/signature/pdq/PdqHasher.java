package org.crosscase.signature.pdq;

import java.util.Collections;
import java.util.List;

/**
 * Computes PDQ, bit for bit as the C++ reference does on the same samples (IEEE float32, no fused multiply-add, order of
 * additions kept). Holds its working buffers, so use one per thread; they grow to the largest plane seen (three floats a
 * sample) and nothing else is allocated but the answer.
 */
public final class PdqHasher {
    /** Pictures with fewer rows or columns get the zero hash and quality 0. */
    public static final int MIN_SIDE = 5;

    private static final PdqSignature NONE =
            new PdqSignature(PdqHash.ZERO, 0, Collections.nCopies(Orientation.values().length, PdqHash.ZERO));

    /** A channel's part of the brightness for each of its values; looking up is faster than converting and multiplying. */
    private static final float[] RED = parts(0.299f);

    private static final float[] GREEN = parts(0.587f);
    private static final float[] BLUE = parts(0.114f);

    private final Reduction reduction = new Reduction();
    private final CosineTransform transform = new CosineTransform();
    private final OrientationHashes orientations = new OrientationHashes();
    private float[] luma = new float[0];

    /**
     * @param luma row-major brightness, 0 to 255, at least {@code rows * columns} samples; not changed
     * @throws IllegalArgumentException when the sizes are negative or the array is too short
     */
    public PdqSignature hash(float[] luma, int rows, int columns) {
        return hash(luma, rows, columns, Orientation.ORIGINAL);
    }

    /**
     * The signature of the picture that results from turning the samples, derived and not resampled.
     *
     * @param turn how the samples must be turned to stand upright
     */
    public PdqSignature hash(float[] luma, int rows, int columns, Orientation turn) {
        checkSizes(luma.length, rows, columns, 1);
        if (rows < MIN_SIDE || columns < MIN_SIDE) {
            return NONE;
        }
        float[] plane = reduction.reduce(luma, rows, columns);
        int quality = Reduction.quality(plane);
        List<PdqHash> hashes = orientations.all(transform.transform(plane), turn);
        return new PdqSignature(hashes.get(0), quality, hashes);
    }

    /** @param rgb row-major samples, three bytes (red, green, blue) a pixel */
    public PdqSignature hashRgb(byte[] rgb, int rows, int columns) {
        return hashRgb(rgb, rows, columns, Orientation.ORIGINAL);
    }

    /** The same, turned upright. */
    public PdqSignature hashRgb(byte[] rgb, int rows, int columns, Orientation turn) {
        checkSizes(rgb.length, rows, columns, 3);
        int size = rows * columns;
        reserve(size);
        for (int i = 0, at = 0; i < size; i++, at += 3) {
            luma[i] = RED[rgb[at] & 0xff] + GREEN[rgb[at + 1] & 0xff] + BLUE[rgb[at + 2] & 0xff];
        }
        return hash(luma, rows, columns, turn);
    }

    /** @param grey row-major samples, one byte a pixel, taken as they are: no gamma */
    public PdqSignature hashGrey(byte[] grey, int rows, int columns) {
        return hashGrey(grey, rows, columns, Orientation.ORIGINAL);
    }

    /** The same, turned upright. */
    public PdqSignature hashGrey(byte[] grey, int rows, int columns, Orientation turn) {
        checkSizes(grey.length, rows, columns, 1);
        int size = rows * columns;
        reserve(size);
        for (int i = 0; i < size; i++) {
            luma[i] = grey[i] & 0xff;
        }
        return hash(luma, rows, columns, turn);
    }

    private static float[] parts(float weight) {
        float[] parts = new float[256];
        for (int value = 0; value < parts.length; value++) {
            parts[value] = weight * value;
        }
        return parts;
    }

    private void reserve(int size) {
        if (luma.length < size) {
            luma = new float[size];
        }
    }

    private static void checkSizes(int length, int rows, int columns, int samples) {
        if (rows < 0 || columns < 0 || (long) rows * columns * samples > length) {
            throw new IllegalArgumentException(
                    "A plane of " + rows + " by " + columns + " does not fit " + length + " samples");
        }
    }
}
