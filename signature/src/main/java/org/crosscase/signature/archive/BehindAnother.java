package org.crosscase.signature.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.CRC32;
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.kind.FileTypes;

/**
 * A 7-Zip or RAR archive that stands behind something else: behind the program that unpacks it, or hidden behind a picture.
 * ZIP needs no search, its directory stands at the end. A program that knows these formats holds their first bytes as well,
 * so the checksum of the header must agree.
 */
final class BehindAnother {
    /** Programs that unpack have some hundred kilobytes, pictures some megabytes. */
    static final long LOOKED_THROUGH = 64L << 20;

    private static final int STEP = 1 << 16;
    private static final int HEADER = 32;

    private BehindAnother() {}

    static Optional<RemoteFile> find(RemoteFile file) throws IOException {
        for (long at = 1; at < Math.min(file.size(), LOOKED_THROUGH); at += STEP) {
            byte[] bytes = file.bytes(at, STEP + HEADER - 1);
            for (int i = 0; i < STEP && i + 14 <= bytes.length; i++) {
                if (sevenZip(bytes, i) || rar(bytes, i) && fits(file, at + i)) {
                    return Optional.of(file.from(at + i));
                }
            }
        }
        return Optional.empty();
    }

    static FileType type(RemoteFile found) throws IOException {
        return FileTypes.of(found.bytes(0, HEADER));
    }

    private static boolean sevenZip(byte[] bytes, int at) {
        if (bytes[at] != '7' || bytes[at + 1] != 'z' || at + HEADER > bytes.length) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, at, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        return header.getInt(at + 2) == 0x1c27afbc && header.getInt(at + 8) == (int) crc(bytes, at + 12, 20);
    }

    private static boolean rar(byte[] bytes, int at) {
        return bytes[at] == 'R'
                && bytes[at + 1] == 'a'
                && bytes[at + 2] == 'r'
                && bytes[at + 3] == '!'
                && bytes[at + 4] == 0x1a
                && bytes[at + 5] == 7;
    }

    /** The first header after the mark: of version 4 with a sum of 16 bits, of version 5 with one of 32. */
    private static boolean fits(RemoteFile file, long place) throws IOException {
        byte[] bytes = file.bytes(place, 1 << 12);
        if (bytes.length < 20) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes[6] == 0) {
            int length = header.getShort(12) & 0xffff;
            return length >= 7 && 7 + length <= bytes.length && (short) crc(bytes, 9, length - 2) == header.getShort(7);
        }
        int length = bytes[12] & 0xff;
        return bytes[6] == 1
                && bytes[7] == 0
                && length > 0
                && length < 0x80
                && 13 + length <= bytes.length
                && (int) crc(bytes, 12, length + 1) == header.getInt(8);
    }

    private static long crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return crc.getValue();
    }
}
