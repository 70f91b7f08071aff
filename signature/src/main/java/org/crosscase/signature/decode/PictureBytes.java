package org.crosscase.signature.decode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of one file, held in chunks that are kept and used again for the next file, so that memory stays at the
 * longest file seen and no file is copied while it grows. Not safe for several threads.
 */
public final class PictureBytes {
    private static final int CHUNK = 1 << 18;

    private final List<byte[]> chunks = new ArrayList<>();
    private long length;

    /** Forgets the file; its memory is used for the next one. */
    public void clear() {
        length = 0;
    }

    /** Gives back what a long file took beyond {@code bytes}. */
    public void trimTo(long bytes) {
        while ((long) (chunks.size() - 1) * CHUNK > bytes) {
            chunks.remove(chunks.size() - 1);
        }
    }

    public long length() {
        return length;
    }

    public void append(byte[] bytes, int offset, int count) {
        while (count > 0) {
            int at = (int) (length % CHUNK);
            int part = Math.min(count, CHUNK - at);
            System.arraycopy(bytes, offset, chunk(length), at, part);
            length += part;
            offset += part;
            count -= part;
        }
    }

    /**
     * Reads the stream to its end, but no further than one byte over the limit.
     *
     * @throws RefusedPictureException with TOO_MANY_BYTES
     */
    public void appendAll(InputStream in, long limit) throws IOException, RefusedPictureException {
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (length + count > limit) {
                throw tooLong(limit);
            }
            append(buffer, 0, count);
        }
    }

    /** The refusal of a file that is longer than the limit. */
    public static RefusedPictureException tooLong(long limit) {
        return new RefusedPictureException(
                PictureProblem.Type.TOO_MANY_BYTES, "The file is longer than " + limit + " bytes");
    }

    private byte[] chunk(long at) {
        int index = (int) (at / CHUNK);
        if (index == chunks.size()) {
            chunks.add(new byte[CHUNK]);
        }
        return chunks.get(index);
    }

    /** Copies bytes out; answers how many there were (0 at the end). */
    int copy(long at, byte[] target, int offset, int count) {
        if (at < 0 || at >= length || count <= 0) {
            return 0;
        }
        int inChunk = (int) (at % CHUNK);
        int part = (int) Math.min(Math.min(count, CHUNK - inChunk), length - at);
        System.arraycopy(chunks.get((int) (at / CHUNK)), inChunk, target, offset, part);
        return part;
    }

    /** Unsigned byte. */
    int u8(long at) throws RefusedPictureException {
        if (at < 0 || at >= length) {
            throw RefusedPictureException.broken("The file ends before its headers do");
        }
        return chunks.get((int) (at / CHUNK))[(int) (at % CHUNK)] & 0xff;
    }

    int u16(long at, boolean littleEndian) throws RefusedPictureException {
        int first = u8(at);
        int second = u8(at + 1);
        return littleEndian ? second << 8 | first : first << 8 | second;
    }

    /** Unsigned 32 bits, hence a long. */
    long u32(long at, boolean littleEndian) throws RefusedPictureException {
        long first = u16(at, littleEndian);
        long second = u16(at + 2, littleEndian);
        return littleEndian ? second << 16 | first : first << 16 | second;
    }

    /** Whether the file holds this text (one byte a character) at this place. */
    boolean has(long at, String text) {
        if (at < 0 || at + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            long place = at + i;
            if ((chunks.get((int) (place / CHUNK))[(int) (place % CHUNK)] & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text(long at, int count) throws RefusedPictureException {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) u8(at + i));
        }
        return text.toString();
    }
}
