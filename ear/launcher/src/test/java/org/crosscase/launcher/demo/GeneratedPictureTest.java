package org.crosscase.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;
import org.junit.jupiter.api.Test;

class GeneratedPictureTest {
    private final PdqHasher hasher = new PdqHasher();

    @Test
    void theSameSeedGivesTheSameFile() {
        assertArrayEquals(
                GeneratedPicture.of(7).jpeg(0.9), GeneratedPicture.of(7).jpeg(0.9));
        assertArrayEquals(GeneratedPicture.of(8).png(), GeneratedPicture.of(8).png());
    }

    @Test
    void differentSeedsAreFarApartInEveryOrientationAndAllCanBeMatched() {
        List<PdqHash> seen = new ArrayList<>();
        int nearest = Pdq.BITS;
        int poorest = 100;
        for (long seed = 0; seed < 160; seed++) {
            GeneratedPicture picture = GeneratedPicture.of(seed);
            PdqSignature signature = sign(picture);
            poorest = Math.min(poorest, signature.quality());
            for (PdqHash turned : orientations(picture)) {
                for (PdqHash other : seen) {
                    nearest = Math.min(nearest, turned.distance(other));
                }
            }
            seen.add(signature.hash());
        }
        assertTrue(nearest > 2 * Pdq.MATCH_DISTANCE, "nearest pair " + nearest);
        assertTrue(poorest >= 80, "poorest quality " + poorest);
    }

    @Test
    void copiesAreFoundAgain() throws IOException {
        for (long seed = 300; seed < 320; seed++) {
            GeneratedPicture original = GeneratedPicture.of(seed);
            PdqHash wanted = sign(original).hash();
            String who = "seed " + seed;
            assertNear(wanted, sign(original.resized(400, 300)), Orientation.ORIGINAL, who + " resized");
            assertNear(wanted, sign(decoded(original.jpeg(0.4))), Orientation.ORIGINAL, who + " recompressed");
            assertNear(wanted, sign(decoded(original.gif())), Orientation.ORIGINAL, who + " in 256 colours");
            assertNear(wanted, sign(original.mirrored()), Orientation.FLIP_Y, who + " mirrored");
            assertNear(wanted, sign(original.rotated90()), Orientation.ROTATE_90, who + " turned");
            assertNear(wanted, sign(original.rotated180()), Orientation.ROTATE_180, who + " upside down");
        }
    }

    @Test
    void aSizeIsAnotherFileOfTheSameMotif() {
        GeneratedPicture small = GeneratedPicture.of(11, 320, 240);
        assertEquals(320, small.width());
        assertEquals(240, small.height());
        assertTrue(sign(small).hash().distance(sign(GeneratedPicture.of(11)).hash()) <= Pdq.MATCH_DISTANCE);
    }

    /** The deep search's own copies: a crop keeps its pixels, a border adds some, a tilt changes no size. */
    @Test
    void aCropABorderAndATiltChangeWhatIsToBeSeen() {
        GeneratedPicture original = GeneratedPicture.of(11);
        GeneratedPicture cropped = original.cropped(0.03, 0.07, 0.9);
        assertEquals(576, cropped.width());
        assertEquals(432, cropped.height());
        assertEquals(original.rgb()[34 * 640 + 19], cropped.rgb()[0]);
        GeneratedPicture framed = original.framed(0.1);
        assertEquals(736, framed.width());
        assertEquals(576, framed.height());
        assertEquals(original.rgb()[0], framed.rgb()[48 * 736 + 48]);
        GeneratedPicture tilted = original.tilted(2);
        assertEquals(640, tilted.width());
        assertEquals(0, tilted.rgb()[0] & 0xffffff, "the corners are black");
    }

    private void assertNear(PdqHash wanted, PdqSignature copy, Orientation undo, String what) {
        int distance = wanted.distance(copy.orientation(undo));
        assertTrue(distance <= Pdq.MATCH_DISTANCE, what + " is " + distance + " away");
    }

    private List<PdqHash> orientations(GeneratedPicture picture) {
        return sign(picture).orientations();
    }

    private PdqSignature sign(GeneratedPicture picture) {
        return sign(picture.rgb(), picture.width(), picture.height());
    }

    private PdqSignature sign(BufferedImage image) {
        return sign(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()),
                image.getWidth(),
                image.getHeight());
    }

    private PdqSignature sign(int[] pixels, int width, int height) {
        byte[] rgb = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return hasher.hashRgb(rgb, height, width);
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
