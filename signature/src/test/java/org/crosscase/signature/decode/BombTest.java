package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DeflaterOutputStream;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.worker.DecoderPool;
import org.crosscase.signature.worker.Examination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that announce or unfold to much, against a decoder process of 128 MB that must live through all. */
@Timeout(120)
class BombTest {
    private static DecoderPool pool;
    private static long process;

    @BeforeAll
    static void start() throws IOException {
        pool = DecoderPool.builder().processes(1).heapMegabytes(128).start();
        process = pool.processIds().get(0);
    }

    @AfterAll
    static void stop() {
        long last = pool.processIds().get(0);
        pool.close();
        assertEquals(process, last, "a bomb ended the decoder process");
    }

    @Test
    void pngOfManyPixelsIsDecodedAtAReducedScale() throws Exception {
        byte[] file = Specimens.emptyPng(30_000, 3_333, 8, 0);
        assertTrue(file.length < 200_000, "the bomb has " + file.length + " bytes");
        Examination.Picture picture = assertInstanceOf(Examination.Picture.class, examine(file));
        assertEquals(30_000, picture.facts().width());
        assertEquals(0, picture.pdq().quality());
    }

    @Test
    void headersOverTheLimitAreRefusedBeforeDecoding() throws Exception {
        refused(PictureProblem.Type.TOO_MANY_PIXELS, Specimens.png(60_000, 60_000, 8, 2, new byte[100]));
        refused(PictureProblem.Type.TOO_MANY_PIXELS, Specimens.png(30_001, 1, 8, 2, new byte[100]));
        refused(PictureProblem.Type.TOO_MANY_PIXELS, Specimens.png(0x7fffffff, 0x7fffffff, 16, 6, new byte[100]));
        byte[] gif = Specimens.animation(1);
        int image = indexOf(gif, 0x2c, 13 + 3 * 256);
        gif[image + 6] = (byte) 0xff;
        gif[image + 8] = (byte) 0xff;
        refused(PictureProblem.Type.TOO_MANY_PIXELS, gif);
        byte[] bmp = Specimens.all().get("rgb.bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 50_000);
        refused(PictureProblem.Type.TOO_MANY_PIXELS, bmp);
    }

    @Test
    void aSizeWithoutItsDataIsBroken() throws Exception {
        refused(PictureProblem.Type.BROKEN, Specimens.png(20_000, 5_000, 16, 6, new byte[100]));
        refused(PictureProblem.Type.BROKEN, Specimens.png(20_000, 5_000, 16, 6, new byte[0]));
        refused(PictureProblem.Type.BROKEN, Specimens.png(0, 5, 8, 2, new byte[10]));
    }

    @Test
    void compressedTextAndProfilesAreNeverUnfolded() throws Exception {
        ByteArrayOutputStream unfolds = new ByteArrayOutputStream();
        unfolds.write("a\0\0".getBytes("US-ASCII"));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(unfolds)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                deflated.write(zeros);
            }
        }
        byte[] content = unfolds.toByteArray();
        for (String type : new String[] {"zTXt", "iTXt", "iCCP"}) {
            byte[] file = Specimens.emptyPng(64, 64, 8, 2, Specimens.chunk(type, content));
            assertInstanceOf(Examination.Picture.class, examine(file), type);
        }
    }

    @Test
    void metadataOfAnyLengthIsPassedOver() throws Exception {
        byte[] jpeg = Specimens.all().get("baseline.jpg");
        byte[] part = new byte[65_000];
        System.arraycopy("ICC_PROFILE\0".getBytes("US-ASCII"), 0, part, 0, 12);
        ByteArrayOutputStream dressed = new ByteArrayOutputStream();
        dressed.write(jpeg, 0, 2);
        byte[] segment = Specimens.withSegment(new byte[2], 0xe2, part);
        for (int i = 0; i < 150; i++) {
            dressed.write(segment, 2, segment.length - 2);
        }
        dressed.write(jpeg, 2, jpeg.length - 2);
        assertEquals(pdq(jpeg), pdq(dressed.toByteArray()));
        byte[] text = Specimens.chunk("tEXt", new byte[5 << 20]);
        assertEquals(0, pdq(Specimens.emptyPng(64, 64, 8, 2, text)).quality());
    }

    @Test
    void framesBeyondTheLimitAreCountedAndLeftOut() throws Exception {
        Examination.Picture animation = assertInstanceOf(Examination.Picture.class, examine(Specimens.animation(501)));
        assertEquals(501, animation.facts().frames());
        assertEquals(500, animation.framesRead());
        byte[] announced = Specimens.chunk("acTL", new byte[] {0, 1, 0, 0, 0, 0, 0, 0});
        Examination.Picture png =
                assertInstanceOf(Examination.Picture.class, examine(Specimens.emptyPng(64, 64, 8, 2, announced)));
        assertEquals(65_536, png.facts().frames());
        assertEquals(1, png.framesRead());
    }

    @Test
    void furtherFramesTogetherMayCostWhatOnePictureMay() throws Exception {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        byte[] one = TestPictures.encoded(Specimens.palette(TestPictures.landscape(1200, 1000, 5)), "gif");
        int image = indexOf(one, 0x2c, 13 + (3 << ((one[10] & 7) + 1)));
        gif.write(one, 0, one.length - 1);
        for (int i = 0; i < 120; i++) {
            gif.write(one, image, one.length - 1 - image);
        }
        gif.write(0x3b);
        Examination.Picture picture = assertInstanceOf(Examination.Picture.class, examine(gif.toByteArray()));
        assertEquals(121, picture.facts().frames());
        assertEquals(1 + 100_000_000 / (1200 * 1000), picture.framesRead());
        assertEquals(java.util.List.of(), picture.further());
    }

    @Test
    void aDirectoryThatPointsToItselfEnds() throws Exception {
        byte[] tiff = Specimens.all().get("plain.tif");
        PdqSignature sound = pdq(tiff);
        boolean little = tiff[0] == 'I';
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        bytes.putInt(directory + 2 + 12 * bytes.getShort(directory), directory);
        Examination.Picture picture = assertInstanceOf(Examination.Picture.class, examine(tiff));
        assertEquals(1, picture.facts().frames());
        assertEquals(sound, picture.pdq());
    }

    @Test
    void scansBehindTheEndOfAJpegAreNotCounted() throws Exception {
        byte[] jpeg = Specimens.all().get("progressive.jpg");
        byte[] tail = java.util.Arrays.copyOf(jpeg, jpeg.length + 3000);
        for (int i = jpeg.length; i < tail.length; i++) {
            tail[i] = (byte) (i % 2 == 0 ? 0xff : 0xda);
        }
        assertEquals(pdq(jpeg), pdq(tail));
    }

    @Test
    void aJpegOfManyScansIsRefused() throws Exception {
        byte[] jpeg = Specimens.all().get("progressive.jpg");
        int scan = lastIndexOf(jpeg, 0xda);
        byte[] again = java.util.Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 300; i++) {
            out.write(again);
        }
        refused(PictureProblem.Type.TOO_SLOW, out.toByteArray());
    }

    @Test
    void aBitmapCannotSmuggleAnotherFormat() throws Exception {
        byte[] bmp = Specimens.all().get("rgb.bmp");
        bmp[30] = 4;
        refused(PictureProblem.Type.UNSUPPORTED_FORMAT, bmp);
    }

    @Test
    void otherFormatsAreNamed() throws Exception {
        refused(PictureProblem.Type.NOT_A_PICTURE, new byte[0]);
        refused(PictureProblem.Type.NOT_A_PICTURE, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes("UTF-8"));
        PictureProblem heif =
                refused(PictureProblem.Type.UNSUPPORTED_FORMAT, "\0\0\0\u0018ftypheic\0\0\0\0".getBytes("ISO-8859-1"));
        assertTrue(heif.detail().contains("HEIF"), heif.detail());
    }

    private static PdqSignature pdq(byte[] file) throws Exception {
        return assertInstanceOf(Examination.Picture.class, examine(file)).pdq();
    }

    private static PictureProblem refused(PictureProblem.Type type, byte[] file) throws Exception {
        Examination.Refused refused = assertInstanceOf(Examination.Refused.class, examine(file));
        assertEquals(type, refused.problem().type(), refused.problem().detail());
        return refused.problem();
    }

    private static Examination examine(byte[] file) throws Exception {
        return pool.examine(new ByteArrayInputStream(file));
    }

    private static int indexOf(byte[] bytes, int value, int from) {
        for (int i = from; i < bytes.length; i++) {
            if ((bytes[i] & 0xff) == value) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    private static int lastIndexOf(byte[] jpeg, int marker) {
        for (int i = jpeg.length - 2; i >= 0; i--) {
            if (jpeg[i] == (byte) 0xff && (jpeg[i + 1] & 0xff) == marker) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
