package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.Examiner;
import org.junit.jupiter.api.Test;

/** Of a WebP file that is cut either what is there is signed and marked as cut, or it is called damaged. */
class CutWebpTest {
    private final Examiner examiner = new Examiner(DecodeLimits.DEFAULT);
    private int marked;

    @Test
    void aCutPictureIsNeverTakenForAWholeOne() throws Exception {
        for (String name : new String[] {"lossy.webp", "lossless.webp"}) {
            byte[] whole = Specimens.resource(name);
            assertFalse(((Examination.Picture) examine(whole)).cut(), name);
            marked = 0;
            for (int lost = 2; lost < whole.length - 40; lost += Math.max(1, whole.length / 40)) {
                assertMarked(name, Arrays.copyOf(whole, whole.length - lost));
            }
            assertTrue(marked > 10, name + ": what is there is signed, " + marked + " times");
        }
    }

    @Test
    void aCutAnimationIsMarkedAndItsWholeFramesCount() throws Exception {
        byte[] still = Specimens.resource("lossy.webp");
        byte[] animation = animation(still, 3);
        Examination.Picture whole = (Examination.Picture) examine(animation);
        assertEquals(3, whole.framesRead());
        assertFalse(whole.cut());
        Examination.Picture cut =
                (Examination.Picture) examine(Arrays.copyOf(animation, animation.length - still.length / 2));
        assertTrue(cut.cut());
        assertEquals(whole.pdq(), cut.pdq(), "the first frame is whole");
        for (int length = 30; length < animation.length - 2; length += animation.length / 40) {
            assertMarked("animation", Arrays.copyOf(animation, length));
        }
    }

    private void assertMarked(String name, byte[] file) {
        Examination found = examine(file);
        if (found instanceof Examination.Picture picture) {
            assertTrue(picture.cut(), name + " of " + file.length + " bytes");
            marked++;
        } else {
            assertEquals(
                    PictureProblem.Type.BROKEN,
                    ((Examination.Refused) found).problem().type(),
                    name + " of " + file.length + " bytes");
        }
    }

    private Examination examine(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        return examiner.examine(bytes);
    }

    /** The same picture in each frame. */
    private static byte[] animation(byte[] still, int frames) {
        int from = new String(still, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("VP8 ");
        byte[] data = Arrays.copyOfRange(still, from, still.length);
        byte[] sides = {data[14], (byte) (data[15] & 0x3f), data[16], (byte) (data[17] & 0x3f)};
        int width = (sides[0] & 0xff | sides[1] << 8) - 1;
        int height = (sides[2] & 0xff | sides[3] << 8) - 1;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(chunk("VP8X", joined(new byte[] {
            2, 0, 0, 0, (byte) width, (byte) (width >> 8), 0, (byte) height, (byte) (height >> 8), 0
        })));
        chunks.writeBytes(chunk("ANIM", new byte[6]));
        for (int i = 0; i < frames; i++) {
            byte[] head = {
                0,
                0,
                0,
                0,
                0,
                0,
                (byte) width,
                (byte) (width >> 8),
                0,
                (byte) height,
                (byte) (height >> 8),
                0,
                100,
                0,
                0,
                2
            };
            chunks.writeBytes(chunk("ANMF", joined(head, data)));
        }
        return chunk("RIFF", joined("WEBP".getBytes(), chunks.toByteArray()));
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(name.getBytes()).putInt(content.length).put(content).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
