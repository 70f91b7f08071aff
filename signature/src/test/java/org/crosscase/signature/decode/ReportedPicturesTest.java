package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.TestPictures;
import org.crosscase.signature.Vectors;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.Examiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that were signed wrongly or refused, each held against the picture that another decoder made of it. */
class ReportedPicturesTest {
    /** Bits that two decoders' roundings may differ in. */
    private static final int TOLERANCE = 10;

    private final Examiner examiner = new Examiner(DecodeLimits.DEFAULT);

    @Test
    void lossyWebpIsWhatLibwebpDecodes() throws Exception {
        for (String name : List.of("s300_m0", "s300_q75", "s301_m0", "s305_m0", "s307_q75")) {
            String reference = name.substring(0, 4) + ".png";
            assertNear("webp-lossy", name + ".webp", "webp-lossy", reference, TOLERANCE);
        }
    }

    @Test
    void metadataOfAnyLengthHidesNoPicture() throws Exception {
        for (String name : List.of("c2pa.png", "c2pa_manifest.jpg", "flir_thermal.jpg", "text_chunk.png")) {
            assertNear("metadata-over-1-MiB", name, "metadata-over-1-MiB", "plain.jpg", TOLERANCE);
        }
        assertNear("metadata-over-1-MiB", "xmp_depth_map.jpg", "metadata-over-1-MiB", "plain.jpg", 0);
        assertNear("hostile", "02_extended_xmp_2mib.jpg", "hostile", "00_plain.jpg", 0);
        assertNear("hostile", "01_one_byte_between_segments.jpg", "hostile", "00_plain.jpg", 0);
    }

    @Test
    void aBlankFirstFrameHidesNoPicture() throws Exception {
        for (String name : List.of("black_first.gif", "blank_cover.tif")) {
            Examination.Picture picture =
                    assertNear("first-frame-blank", name, "first-frame-blank", "plain.jpg", 2 * TOLERANCE);
            assertEquals(1, picture.frame(), name);
            assertEquals(2, picture.facts().frames(), name);
            assertEquals(2, picture.framesRead(), name);
        }
        Examination.Picture canvas = picture("first-frame-blank", "gif_first_1x1.gif");
        assertEquals(800, canvas.facts().width());
        assertEquals(600, canvas.facts().height());
        assertTrue(canvas.pdq().matchable());
    }

    @Test
    void aCameraRawIsItsPictureAndNotItsPreview() throws Exception {
        Examination.Picture raw = assertNear("raw-preview", "x.dng", "raw-preview", "full_picture.png", 0);
        assertEquals(800, raw.facts().width());
    }

    @Test
    void twelveBitsAreNotTakenForSixteen() throws Exception {
        assertNear("tiff-12-bit", "twelve.tif", "tiff-12-bit", "plain.png", 0);
    }

    @Test
    void deepInksAreNotTakenByTheirLowByte() throws Exception {
        // neighbours of a picture are alike; of its low bytes they are not
        Examination.Picture inks = picture("hostile", "tiff_3_ink_16bit_noise.tiff");
        byte[] grey = inks.thumbnail().grey();
        long steps = 0;
        for (int i = 1; i < grey.length; i++) {
            steps += Math.abs((grey[i] & 0xff) - (grey[i - 1] & 0xff));
        }
        assertTrue(steps / grey.length < 20, "mean step of neighbours is " + steps / grey.length);
    }

    @Test
    void threeInksAndSignedSamplesAreTheSamePicture() throws Exception {
        BufferedImage picture = TestPictures.landscape(160, 120, 11);
        PdqHash expected = sign(TestPictures.encoded(picture, "png")).pdq().hash();
        assertEquals(expected, sign(tiff(picture, 5, 8, false)).pdq().hash(), "three inks");
        assertEquals(expected, sign(tiff(picture, 2, 16, true)).pdq().hash(), "signed 16 bits");
        assertEquals(expected, sign(tiff(picture, 2, 16, false)).pdq().hash(), "unsigned 16 bits");
        assertEquals(expected, sign(tiff(picture, 2, 8, true)).pdq().hash(), "signed 8 bits");
    }

    @Test
    void aSoundTiffOfAnotherCompressionIsNotCalledDamaged() throws Exception {
        Path folder = Vectors.report("tiff-compressions-called-damaged");
        for (String name : List.of("f_lzma.tif", "f_webp.tif", "f_zstd.tif")) {
            PictureProblem problem = refused(Files.readAllBytes(folder.resolve(name)));
            assertEquals(PictureProblem.Type.UNSUPPORTED_FORMAT, problem.type(), name);
        }
    }

    @Test
    void picturesThatAreNotReadAreNamed() throws Exception {
        try (Stream<Path> files = Files.list(Vectors.report("unknown-pictures-called-no-picture"))) {
            for (Path file :
                    files.filter(file -> !file.endsWith("expected.txt")).toList()) {
                PictureProblem problem = refused(Files.readAllBytes(file));
                assertEquals(PictureProblem.Type.UNSUPPORTED_FORMAT, problem.type(), file.toString());
            }
        }
    }

    @Test
    @DisplayName("thirty-five bytes end at once, by what is read and not by the clock")
    void readingPastTheEndEnds() throws Exception {
        byte[] file = Files.readAllBytes(Vectors.report("hostile").resolve("webp_35bytes_15s.webp"));
        long before = processorTime();
        assertEquals(PictureProblem.Type.BROKEN, refused(file).type());
        // it took 15 to 30 s
        assertTrue(processorTime() - before < Duration.ofSeconds(3).toNanos());
    }

    @Test
    @DisplayName("what is there of a cut file is signed, and marked")
    void cutFilesAreSignedByWhatIsThere() throws Exception {
        assertCut(Files.readAllBytes(Vectors.report("hostile").resolve("06_png_90_percent.png")), "hostile png");
        for (String name : List.of("baseline.jpg", "rgb.png", "still.gif", "rgb.bmp", "plain.tif")) {
            byte[] whole = Specimens.all().get(name);
            assertTrue(!sign(whole).cut(), name + " is whole");
            if (name.endsWith("tif")) {
                continue; // its directory stands at its end
            }
            assertCut(Arrays.copyOf(whole, whole.length * 6 / 10), name);
        }
        byte[] jpeg = Files.readAllBytes(Vectors.report("hostile").resolve("00_plain.jpg"));
        assertCut(Arrays.copyOf(jpeg, jpeg.length * 9 / 10), "jpeg at 90 %");
        byte[] endless = Arrays.copyOf(jpeg, jpeg.length - 2);
        assertTrue(!sign(endless).cut(), "only the end marker is missing");
    }

    @Test
    @DisplayName("an animation is its canvas, and each of its frames that shows something else is signed")
    void framesOfAnAnimation() throws Exception {
        Examination.Picture canvas = picture("hostile", "12_gif_frame_smaller_than_canvas.gif");
        assertEquals(960, canvas.facts().width());
        assertEquals(720, canvas.facts().height());
        Examination.Picture many = picture("hostile", "10_gif_501_frames.gif");
        assertEquals(501, many.facts().frames());
        assertEquals(500, many.framesRead());

        Examination.Picture three = sign(Specimens.animation(3));
        assertEquals(
                List.of(1, 2),
                three.further().stream().map(FrameSignature::frame).toList());
        for (FrameSignature further : three.further()) {
            BufferedImage alone = Specimens.palette(TestPictures.landscape(64, 48, 100 + further.frame()));
            PdqHash still = sign(TestPictures.encoded(alone, "gif")).pdq().hash();
            assertTrue(further.pdq().hash().distance(still) <= TOLERANCE);
        }
    }

    @Test
    void reservedWordsOfABitmapSayNothing() throws Exception {
        byte[] bmp = Specimens.all().get("rgb.bmp");
        Examination.Picture sound = sign(bmp);
        bmp[6] = 7;
        bmp[9] = 1;
        assertEquals(sound.pdq(), sign(bmp).pdq());
    }

    private void assertCut(byte[] file, String name) throws Exception {
        Examination.Picture picture = sign(file);
        assertTrue(picture.cut(), name + " is marked as cut");
    }

    private Examination.Picture assertNear(String folder, String file, String of, String reference, int bits)
            throws Exception {
        Examination.Picture picture = picture(folder, file);
        int distance =
                picture.pdq().hash().distance(picture(of, reference).pdq().hash());
        assertTrue(distance <= bits, file + " is " + distance + " bits from " + reference);
        assertTrue(picture.pdq().matchable(), file);
        return picture;
    }

    private Examination.Picture picture(String folder, String file) throws Exception {
        return sign(Files.readAllBytes(Vectors.report(folder).resolve(file)));
    }

    private Examination.Picture sign(byte[] file) {
        return assertInstanceOf(Examination.Picture.class, examiner.examine(bytes(file)));
    }

    private PictureProblem refused(byte[] file) {
        return assertInstanceOf(Examination.Refused.class, examiner.examine(bytes(file)))
                .problem();
    }

    private static long processorTime() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** An uncompressed TIFF of three samples a pixel; for inks (5) each is what is not reflected. */
    private static byte[] tiff(BufferedImage picture, int colours, int bits, boolean signed) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        for (int i = 0; i < width * height; i++) {
            int rgb = picture.getRGB(i % width, i / width);
            for (int shift = 16; shift >= 0; shift -= 8) {
                int value = rgb >> shift & 0xff;
                value = colours == 5 ? 255 - value : value;
                if (bits == 16) {
                    // something in the low byte that must not count
                    samples.write(i * 37);
                }
                samples.write(signed ? value ^ 0x80 : value);
            }
        }
        int[][] fields = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, bits},
            {259, 3, 1},
            {262, 3, colours},
            {273, 4, 0},
            {277, 3, 3},
            {278, 4, height},
            {279, 4, samples.size()},
            {332, 3, 2},
            {334, 3, 3},
            {339, 3, signed ? 2 : 1}
        };
        int directory = 8 + samples.size();
        int lists = directory + 2 + 12 * fields.length + 4;
        ByteBuffer out = ByteBuffer.allocate(lists + 12).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {'I', 'I', 42, 0}).putInt(directory).put(samples.toByteArray());
        out.putShort((short) fields.length);
        for (int[] field : fields) {
            boolean three = field[0] == 258 || field[0] == 339;
            out.putShort((short) field[0]).putShort((short) field[1]).putInt(three ? 3 : 1);
            out.putInt(three ? lists + (field[0] == 258 ? 0 : 6) : field[0] == 273 ? 8 : field[2]);
        }
        out.putInt(0);
        for (int i = 0; i < 3; i++) {
            out.putShort((short) bits);
        }
        for (int i = 0; i < 3; i++) {
            out.putShort((short) (signed ? 2 : 1));
        }
        return out.array();
    }

    private static PictureBytes bytes(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        return bytes;
    }
}
