package org.crosscase.signature.pdq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PdqHasherTest {
    private final PdqHasher hasher = new PdqHasher();

    @Test
    void tooSmallHasNoHash() {
        PdqSignature signature = hasher.hash(new float[4 * 400], 4, 400);
        assertEquals(PdqHash.ZERO, signature.hash());
        assertEquals(0, signature.quality());
        assertEquals(PdqHash.ZERO, hasher.hash(new float[0], 0, 0).hash());
    }

    @Test
    void flatPictureIsNotMatchable() {
        float[] flat = new float[100 * 100];
        java.util.Arrays.fill(flat, 128f);
        assertEquals(0, hasher.hash(flat, 100, 100).quality());
    }

    @Test
    void buffersOfALargerPictureDoNotShowInTheNext() {
        byte[] small = noise(90 * 70, 1);
        PdqSignature fresh = new PdqHasher().hashGrey(small, 90, 70);
        hasher.hashGrey(noise(300 * 500, 2), 300, 500);
        assertEquals(fresh, hasher.hashGrey(small, 90, 70));
    }

    @Test
    void greyEqualsRgbOfEqualSamplesWithinRounding() {
        byte[] grey = noise(128 * 128, 3);
        byte[] rgb = new byte[3 * grey.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = grey[i / 3];
        }
        int distance = hasher.hashGrey(grey, 128, 128)
                .hash()
                .distance(hasher.hashRgb(rgb, 128, 128).hash());
        assertTrue(distance <= 2, "distance " + distance);
    }

    /** The lower median leaves exactly 128 coefficients above it, unless two are equal. */
    @Test
    void everyOrientationSetsHalfOfTheBits() {
        PdqSignature signature = hasher.hashGrey(noise(200 * 333, 4), 200, 333);
        for (PdqHash hash : signature.orientations()) {
            assertEquals(128, hash.weight());
        }
    }

    @Test
    void turningThePictureIsCloseToTheDerivedOrientation() {
        int side = 512;
        byte[] picture = rectangles(side, 5);
        byte[] turned = new byte[picture.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                turned[(side - 1 - x) * side + y] = picture[y * side + x];
            }
        }
        PdqHash expected = hasher.hashGrey(turned, side, side).hash();
        PdqHash derived = hasher.hashGrey(picture, side, side).orientation(Orientation.ROTATE_90);
        assertTrue(expected.distance(derived) <= Pdq.MATCH_DISTANCE, "distance " + expected.distance(derived));
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> hasher.hash(new float[99], 10, 10));
        assertThrows(IllegalArgumentException.class, () -> hasher.hashRgb(new byte[100], 10, 10));
        assertThrows(IllegalArgumentException.class, () -> hasher.hash(new float[99], -1, 10));
        assertThrows(IllegalArgumentException.class, () -> hasher.hash(new float[99], 65536, 65536));
    }

    private static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Overlapping rectangles: energy at all frequencies that PDQ keeps. */
    private static byte[] rectangles(int side, long seed) {
        Random random = new Random(seed);
        byte[] picture = new byte[side * side];
        for (int n = 0; n < 200; n++) {
            int left = random.nextInt(side);
            int top = random.nextInt(side);
            int right = Math.min(side, left + 4 + random.nextInt(side / 3));
            int bottom = Math.min(side, top + 4 + random.nextInt(side / 3));
            for (int y = top; y < bottom; y++) {
                java.util.Arrays.fill(picture, y * side + left, y * side + right, (byte) (n * 37));
            }
        }
        return picture;
    }
}
