package org.crosscase.matching.internal.sign;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.crosscase.signature.worker.GreyThumbnail;

/**
 * Makes the picture that lists show: the decoder's small grey one, blurred until only broad areas of light and dark are
 * left. It is blurred before it is written, so that clear pixels stand in no row, cache or dump.
 */
final class BlurredThumbnail {
    /** Three passes of a box come close to a Gaussian. */
    private static final int PASSES = 3;

    /** Radius of the box is the longer side divided by this: at 128 pixels nothing narrower than some 30 is left. */
    private static final int SIDE_PER_RADIUS = 12;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private BlurredThumbnail() {}

    /** @return a grey PNG of the thumbnail's size */
    static byte[] png(GreyThumbnail thumbnail) {
        int radius = Math.max(1, Math.max(thumbnail.width(), thumbnail.height()) / SIDE_PER_RADIUS);
        byte[] grey = thumbnail.grey().clone();
        for (int pass = 0; pass < PASSES; pass++) {
            grey = blurredRows(grey, thumbnail.width(), thumbnail.height(), radius);
            grey = blurredColumns(grey, thumbnail.width(), thumbnail.height(), radius);
        }
        return encode(grey, thumbnail.width(), thumbnail.height());
    }

    private static byte[] blurredRows(byte[] grey, int width, int height, int radius) {
        byte[] blurred = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            blurLine(grey, blurred, y * width, 1, width, radius);
        }
        return blurred;
    }

    private static byte[] blurredColumns(byte[] grey, int width, int height, int radius) {
        byte[] blurred = new byte[grey.length];
        for (int x = 0; x < width; x++) {
            blurLine(grey, blurred, x, width, height, radius);
        }
        return blurred;
    }

    /** A running mean over {@code 2 * radius + 1} pixels; the picture's edge goes on beyond it. */
    private static void blurLine(byte[] from, byte[] to, int start, int step, int length, int radius) {
        int window = 2 * radius + 1;
        int sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += pixel(from, start, step, length, i);
        }
        for (int i = 0; i < length; i++) {
            to[start + i * step] = (byte) (sum / window);
            sum += pixel(from, start, step, length, i + radius + 1) - pixel(from, start, step, length, i - radius);
        }
    }

    private static int pixel(byte[] grey, int start, int step, int length, int index) {
        return grey[start + Math.max(0, Math.min(length - 1, index)) * step] & 0xff;
    }

    /** PNG with one channel of 8 bits (ISO/IEC 15948): written here so that no image library runs in the server. */
    private static byte[] encode(byte[] grey, int width, int height) {
        byte[] lines = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) {
            // filter type 1: each pixel as its difference from the left one, which is small after blurring
            int at = y * (width + 1);
            lines[at] = 1;
            for (int x = 0; x < width; x++) {
                lines[at + 1 + x] = (byte) (grey[y * width + x] - (x == 0 ? 0 : grey[y * width + x - 1]));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(PNG);
        png.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array()));
        png.writeBytes(chunk("IDAT", deflated(lines)));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[4096];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }
}
