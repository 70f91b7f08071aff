package org.crosscase.matching.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.crosscase.signature.worker.GreyThumbnail;
import org.junit.jupiter.api.Test;

class BlurredThumbnailTest {
    @Test
    void isAReadableGreyPictureOfTheSameSize() throws IOException {
        for (int[] size : new int[][] {{1, 1}, {128, 80}, {3, 128}}) {
            byte[] grey = new byte[size[0] * size[1]];
            Arrays.fill(grey, (byte) 200);
            BufferedImage picture = read(new GreyThumbnail(size[0], size[1], grey));
            assertEquals(size[0], picture.getWidth());
            assertEquals(size[1], picture.getHeight());
            assertEquals(200, picture.getRaster().getSample(0, 0, 0), "a flat picture stays as it is");
            assertEquals(1, picture.getRaster().getNumBands());
        }
    }

    @Test
    void nothingFineIsLeft() throws IOException {
        byte[] stripes = new byte[128 * 128];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i / 4 % 2 == 0 ? 0 : 255);
        }
        BufferedImage picture = read(new GreyThumbnail(128, 128, stripes));
        for (int x = 1; x < 128; x++) {
            int difference = Math.abs(picture.getRaster().getSample(x, 64, 0)
                    - picture.getRaster().getSample(x - 1, 64, 0));
            assertTrue(difference <= 4, "stripes of 4 pixels can be seen at " + x);
        }
    }

    @Test
    void fitsItsColumn() {
        byte[] noise = new byte[128 * 128];
        new java.util.Random(1).nextBytes(noise);
        assertTrue(BlurredThumbnail.png(new GreyThumbnail(128, 128, noise)).length <= 32_768);
    }

    private static BufferedImage read(GreyThumbnail thumbnail) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(BlurredThumbnail.png(thumbnail)));
    }
}
