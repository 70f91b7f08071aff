package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.Examiner;
import org.junit.jupiter.api.Test;

/** A preview never stands for a file: of a TIFF its full picture counts, and of a camera's raw nothing is compared. */
class PreviewTiffTest {
    private static final int OF_NEWER_FILES = 254;
    private static final int OF_OLDER_FILES = 255;
    private static final BufferedImage FULL = TestPictures.landscape(400, 300, 5);

    private final Examiner examiner = new Examiner(DecodeLimits.DEFAULT);

    @Test
    void aReducedPictureInFrontIsNoPage() throws Exception {
        PdqHash full = signed(TestPictures.encoded(FULL, "png")).pdq().hash();
        for (int tag : new int[] {OF_NEWER_FILES, OF_OLDER_FILES}) {
            Directory preview = picture(40, 30).with(tag, tag == OF_NEWER_FILES ? 1 : 2);
            Examination.Picture found = signed(tiff(preview, picture(400, 300)));
            assertEquals(full, found.pdq().hash());
            assertEquals(400, found.facts().width());
            assertEquals(1, found.facts().frames(), "the preview is no page");
        }
        Examination.Picture below =
                signed(tiff(picture(40, 30).with(OF_NEWER_FILES, 1).over(picture(400, 300))));
        assertEquals(full, below.pdq().hash());
        Examination.Picture alone = signed(tiff(picture(400, 300).with(OF_NEWER_FILES, 1)));
        assertEquals(full, alone.pdq().hash(), "there is nothing else");
    }

    @Test
    void aPreviewDoesNotStandForAPictureThatIsNotRead() {
        Directory preview = picture(40, 30).with(OF_NEWER_FILES, 1);
        assertUnsupported("Zstandard", tiff(preview, picture(400, 300).with(259, 50000)));
        assertUnsupported("Zstandard", tiff(preview.over(picture(400, 300).with(259, 50000))));
    }

    @Test
    void aCameraRawIsNotComparedWhereverItsPreviewsStand() {
        Directory preview = picture(40, 30).with(OF_NEWER_FILES, 1);
        assertUnsupported("Camera raw", tiff(preview.over(raw(400, 300))));
        assertUnsupported("Camera raw", tiff(preview.over(picture(200, 150), raw(400, 300)), picture(40, 30)));
        assertUnsupported("Camera raw", tiff(raw(400, 300), picture(40, 30), picture(200, 150)));
        assertUnsupported("Camera raw", tiff(preview.over(raw(400, 300), picture(400, 300))));
        assertUnsupported("Camera raw", tiff(picture(40, 30), raw(400, 300)));
        assertUnsupported("Camera raw", tiff(picture(40, 30), picture(400, 300).with(259, 34713)));
        assertUnsupported(
                "Camera raw", tiff(picture(40, 30).over(picture(400, 300).with(262, 34892))));
    }

    @Test
    void aSmallRawHidesNoPicture() {
        assertEquals(
                400, signed(tiff(picture(400, 300).over(raw(20, 20)))).facts().width());
    }

    private Examination.Picture signed(byte[] file) {
        return assertInstanceOf(Examination.Picture.class, examine(file));
    }

    private void assertUnsupported(String word, byte[] file) {
        PictureProblem problem =
                assertInstanceOf(Examination.Refused.class, examine(file)).problem();
        assertEquals(PictureProblem.Type.UNSUPPORTED_FORMAT, problem.type());
        assertTrue(problem.detail().contains(word), problem.detail());
    }

    private Examination examine(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        return examiner.examine(bytes);
    }

    private static Directory picture(int width, int height) {
        BufferedImage picture = width == FULL.getWidth() ? FULL : TestPictures.landscape(width, height, 77);
        ByteArrayOutputStream rgb = new ByteArrayOutputStream();
        for (int i = 0; i < width * height; i++) {
            int pixel = picture.getRGB(i % width, i / width);
            rgb.write(pixel >> 16);
            rgb.write(pixel >> 8);
            rgb.write(pixel);
        }
        return new Directory(width, height, 3, 2, rgb.toByteArray());
    }

    /** What a sensor behind a mosaic of colours gives. */
    private static Directory raw(int width, int height) {
        return new Directory(width, height, 1, 32803, new byte[width * height]);
    }

    private static byte[] tiff(Directory... pages) {
        ByteBuffer out = ByteBuffer.allocate(4 << 20).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {'I', 'I', 42, 0}).putInt(0);
        int link = 4;
        for (Directory page : pages) {
            out.putInt(link, page.write(out));
            link = out.position() - 4;
        }
        byte[] file = new byte[out.position()];
        out.flip().get(file);
        return file;
    }

    /** One directory, which may stand over others. */
    private static final class Directory {
        private final List<int[]> fields = new ArrayList<>();
        private final byte[] samples;
        private Directory[] below = {};

        Directory(int width, int height, int perPixel, int colours, byte[] samples) {
            this.samples = samples;
            fields.addAll(List.of(
                    new int[] {256, width},
                    new int[] {257, height},
                    new int[] {258, 8},
                    new int[] {259, 1},
                    new int[] {262, colours},
                    new int[] {273, 0},
                    new int[] {277, perPixel},
                    new int[] {278, height},
                    new int[] {279, samples.length}));
        }

        Directory with(int tag, int value) {
            fields.removeIf(field -> field[0] == tag);
            fields.add(new int[] {tag, value});
            fields.sort((one, other) -> one[0] - other[0]);
            return this;
        }

        Directory over(Directory... directories) {
            below = directories;
            return this;
        }

        /** @return where it stands; the place of the next one is the last four bytes written */
        int write(ByteBuffer out) {
            int strip = out.position();
            out.put(samples);
            int[] places = new int[below.length];
            for (int i = 0; i < below.length; i++) {
                places[i] = below[i].write(out);
            }
            int list = out.position();
            for (int place : places) {
                out.putInt(place);
            }
            int bits = out.position();
            out.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
            if (below.length > 0) {
                with(330, below.length == 1 ? places[0] : list);
            }
            int at = out.position();
            out.putShort((short) fields.size());
            for (int[] field : fields) {
                boolean three = field[0] == 258 && samples.length > 0 && perPixel() == 3;
                int count = three ? 3 : field[0] == 330 ? below.length : 1;
                out.putShort((short) field[0])
                        .putShort((short) (field[0] == 258 ? 3 : 4))
                        .putInt(count);
                out.putInt(three ? bits : field[0] == 273 ? strip : field[1]);
            }
            out.putInt(0);
            return at;
        }

        private int perPixel() {
            return fields.stream().filter(field -> field[0] == 277).findFirst().orElseThrow()[1];
        }
    }
}
