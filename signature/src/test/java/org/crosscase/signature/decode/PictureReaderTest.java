package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.file.Files;
import java.util.Map;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.Vectors;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqHasher;
import org.junit.jupiter.api.Test;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader(DecodeLimits.DEFAULT);
    private final PdqHasher hasher = new PdqHasher();

    @Test
    void everyFormatGivesTheSamePicture() throws Exception {
        PdqHash expected = pdq(TestPictures.landscape(160, 120, 11));
        Map<String, byte[]> files = Specimens.all();
        assertEquals(20, files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            SampledPicture picture = sample(file.getValue());
            String name = file.getKey();
            assertEquals(mimeType(name), picture.facts().mimeType(), name);
            if (name.endsWith("webp") || name.startsWith("animated")) {
                continue;
            }
            assertEquals(160, picture.facts().width(), name);
            assertEquals(120, picture.facts().height(), name);
            int distance = picture.pdq(hasher).hash().distance(expected);
            boolean exact = name.equals("rgb.png")
                    || name.equals("interlaced.png")
                    || name.equals("alpha.png")
                    || name.equals("rgb.bmp")
                    || name.endsWith("tif") && !name.startsWith("JPEG");
            assertTrue(exact ? distance == 0 : distance <= 20, name + " is " + distance + " bits away");
        }
    }

    @Test
    void bothKindsOfWebpShowTheSamePicture() throws Exception {
        PdqHash lossless =
                sample(Specimens.resource("lossless.webp")).pdq(hasher).hash();
        PdqHash lossy = sample(Specimens.resource("lossy.webp")).pdq(hasher).hash();
        assertTrue(lossless.distance(lossy) <= 16, "distance " + lossless.distance(lossy));
    }

    @Test
    void anAnimationIsKnownByItsFirstFrame() throws Exception {
        SampledPicture animated = sample(Specimens.animation(3));
        SampledPicture still = sample(Specimens.animation(1));
        assertEquals(3, animated.facts().frames());
        assertEquals(1, still.facts().frames());
        assertEquals(still.pdq(hasher), animated.pdq(hasher));
    }

    @Test
    void greySamplesAreTakenWithoutGamma() throws Exception {
        BufferedImage grey = new BufferedImage(90, 70, BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = new byte[90 * 70];
        new java.util.Random(3).nextBytes(samples);
        grey.getRaster().setDataElements(0, 0, 90, 70, samples);
        SampledPicture picture = sample(TestPictures.encoded(grey, "png"));
        assertTrue(picture.grey());
        assertArrayEquals(samples, picture.samples());
    }

    @Test
    void deepSamplesGiveTheirHighByte() throws Exception {
        BufferedImage deep = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        byte[] expected = new byte[64 * 64];
        for (int i = 0; i < expected.length; i++) {
            int value = i * 15731 & 0xffff;
            deep.getRaster().setSample(i % 64, i / 64, 0, value);
            expected[i] = (byte) (value >> 8);
        }
        assertArrayEquals(expected, sample(TestPictures.encoded(deep, "png")).samples());
    }

    @Test
    void everyExifOrientationIsSetUpright() throws Exception {
        BufferedImage upright = TestPictures.landscape(150, 100, 5);
        SampledPicture expected = sample(TestPictures.encoded(upright, "png"));
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] stored = TestPictures.encoded(storedAs(upright, orientation), "png");
            SampledPicture turned =
                    sample(Specimens.withChunk(stored, Specimens.chunk("eXIf", Specimens.exif(orientation))));
            assertEquals(orientation, turned.facts().exifOrientation());
            assertEquals(orientation >= 5 ? 100 : 150, turned.facts().width());
            int distance =
                    expected.pdq(hasher).hash().distance(turned.pdq(hasher).hash());
            assertTrue(distance <= 31, "orientation " + orientation + " is " + distance + " bits away");
            assertEquals(expected.thumbnailWidth(), turned.thumbnailWidth());
            double apart = meanDifference(expected.thumbnail(), turned.thumbnail());
            assertTrue(apart < 1, "thumbnails are " + apart + " apart at orientation " + orientation);
        }
    }

    @Test
    void cmykIsReadAsInk() throws Exception {
        PdqHash cmyk = vector("synthetic/s42_cmyk_400x300.jpg");
        PdqHash same = vector("synthetic/s30_landscape_400x300.png");
        assertTrue(cmyk.distance(same) <= 20, "distance " + cmyk.distance(same));
    }

    @Test
    void metadataInAJpegDoesNotChangeItsHash() throws Exception {
        byte[] jpeg = Specimens.all().get("baseline.jpg");
        byte[] profile = new byte[3000];
        System.arraycopy("ICC_PROFILE\0\1\1".getBytes("US-ASCII"), 0, profile, 0, 14);
        byte[] dressed = Specimens.withSegment(Specimens.withSegment(jpeg, 0xe2, profile), 0xfe, new byte[500]);
        assertEquals(sample(jpeg).pdq(hasher), sample(dressed).pdq(hasher));
    }

    @Test
    void aTurnedJpegIsShownUpright() throws Exception {
        byte[] jpeg = Specimens.all().get("baseline.jpg");
        byte[] exif = Specimens.insert(Specimens.exif(8), 0, "Exif\0\0".getBytes("US-ASCII"));
        BufferedImage shown = reader.show(bytes(Specimens.withSegment(jpeg, 0xe1, exif)), 80, false);
        assertEquals(60, shown.getWidth());
        assertEquals(80, shown.getHeight());
    }

    private PdqHash vector(String file) throws Exception {
        return sample(Files.readAllBytes(Vectors.folder().resolve(file)))
                .pdq(hasher)
                .hash();
    }

    private PdqHash pdq(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return hasher.hashRgb(rgb, image.getHeight(), image.getWidth()).hash();
    }

    /** The pixels as a camera held in this way stores them, by EXIF's definition of where row 0 and column 0 are. */
    private static BufferedImage storedAs(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage stored = new BufferedImage(turned ? h : w, turned ? w : h, upright.getType());
        WritableRaster out = stored.getRaster();
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                // row 0 stands at top, top, bottom, bottom, left, right, right, left of the upright picture,
                // column 0 at left, right, right, left, top, top, bottom, bottom
                int x = switch (orientation) {
                    case 1, 4 -> column;
                    case 2, 3 -> w - 1 - column;
                    case 5, 8 -> row;
                    default -> w - 1 - row;
                };
                int y = switch (orientation) {
                    case 1, 2 -> row;
                    case 3, 4 -> h - 1 - row;
                    case 5, 6 -> column;
                    default -> h - 1 - column;
                };
                out.setDataElements(column, row, upright.getRaster().getDataElements(x, y, null));
            }
        }
        return stored;
    }

    private SampledPicture sample(byte[] file) throws RefusedPictureException {
        return reader.sample(bytes(file), 128);
    }

    private static double meanDifference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / a.length;
    }

    private static PictureBytes bytes(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        return bytes;
    }

    private static String mimeType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg" -> "image/jpeg";
            case "tif" -> "image/tiff";
            default -> "image/" + name.substring(name.lastIndexOf('.') + 1);
        };
    }
}
