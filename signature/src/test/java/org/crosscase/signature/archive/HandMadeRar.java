package org.crosscase.signature.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.zip.CRC32;

/**
 * RAR archives written out by hand, since no program that packs RAR is free. What is compressed consists of literals with
 * codes of one length: a stream as any other for a reader, and larger than what it holds.
 */
final class HandMadeRar {
    static final int ENCRYPTED = 0x04;
    static final int GOES_ON = 0x02;
    private static final int CODE_BITS = 9;
    private static final int TABLE_BITS = 5;

    private HandMadeRar() {}

    static byte[] four(String name, byte[] content, boolean compressed, int flags) {
        byte[] packed = compressed ? packedFour(content) : content;
        byte[] called = name.getBytes(UTF_8);
        ByteBuffer header = ByteBuffer.allocate(25 + called.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(packed.length).putInt(content.length).put((byte) 3).putInt(crc(content));
        header.putInt(0x5a21_0000).put((byte) 29).put((byte) (compressed ? 0x33 : 0x30));
        header.putShort((short) called.length).putInt(0x20).put(called);
        return joined(blockOfFour(0x74, 0x8000 | flags, header.array()), packed);
    }

    static byte[] archiveFour(byte[]... files) {
        return joined(
                new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0},
                blockOfFour(0x73, 0, new byte[6]),
                joined(files),
                blockOfFour(0x7b, 0x4000, new byte[0]));
    }

    /** One whose headers are encrypted, names and all. */
    static byte[] lockedFour() {
        return joined(
                new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0},
                blockOfFour(0x73, 0x80, new byte[6]),
                "salt and 56 bytes that nobody reads without the password".getBytes(UTF_8));
    }

    static byte[] five(String name, byte[] content, boolean compressed, int flags) {
        byte[] packed = compressed ? packedFive(content) : content;
        byte[] called = name.getBytes(UTF_8);
        byte[] extra = (flags & ENCRYPTED) == 0
                ? new byte[0]
                : joined(number(36), number(1), number(0), number(0), new byte[] {15}, new byte[32]);
        byte[] file = joined(
                number(4),
                number(content.length),
                number(0x20),
                little(crc(content)),
                number(compressed ? 3 << 7 : 0),
                number(1),
                number(called.length),
                called);
        boolean parted = (flags & GOES_ON) != 0;
        return joined(
                blockOfFive(
                        joined(
                                number(2),
                                number(2 | (extra.length > 0 ? 1 : 0) | (parted ? 0x10 : 0)),
                                extra.length > 0 ? number(extra.length) : extra,
                                number(packed.length),
                                file),
                        extra),
                packed);
    }

    static byte[] archiveFive(byte[]... files) {
        return joined(
                new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0},
                blockOfFive(joined(number(1), number(0), number(0)), new byte[0]),
                joined(files),
                blockOfFive(joined(number(5), number(0), number(0)), new byte[0]));
    }

    static byte[] lockedFive() {
        return joined(
                new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0},
                blockOfFive(
                        joined(number(4), number(0), number(0), number(0), new byte[] {15}, new byte[16]), new byte[0]),
                new byte[64]);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] blockOfFour(int type, int flags, byte[] rest) {
        ByteBuffer block = ByteBuffer.allocate(7 + rest.length).order(ByteOrder.LITTLE_ENDIAN);
        block.putShort((short) 0).put((byte) type).putShort((short) flags);
        block.putShort((short) (7 + rest.length)).put(rest);
        CRC32 crc = new CRC32();
        crc.update(block.array(), 2, block.capacity() - 2);
        return block.putShort(0, (short) crc.getValue()).array();
    }

    private static byte[] blockOfFive(byte[] header, byte[] extra) {
        byte[] sized = joined(number(header.length + extra.length), header, extra);
        return joined(little(crc(sized)), sized);
    }

    /** Two letters of tables and no old ones, then the lengths of 404 codes, then the content and its end. */
    private static byte[] packedFour(byte[] content) {
        Bits bits = new Bits();
        bits.put(0, 2);
        tables(bits, 257, 404);
        literals(bits, content);
        bits.put(256, CODE_BITS);
        bits.put(0, 2);
        return bits.bytes();
    }

    /** One block, the last of its file, that brings its tables. */
    private static byte[] packedFive(byte[] content) {
        Bits bits = new Bits();
        tables(bits, 256, 430);
        literals(bits, content);
        byte[] data = bits.bytes();
        int flags = (bits.count - 1) % 8 | 1 << 3 | 0x40 | 0x80;
        int sum = 0x5a ^ flags ^ data.length & 0xff ^ data.length >> 8;
        return joined(new byte[] {(byte) flags, (byte) sum, (byte) data.length, (byte) (data.length >> 8)}, data);
    }

    private static void tables(Bits bits, int used, int all) {
        for (int i = 0; i < 20; i++) {
            bits.put(TABLE_BITS, 4);
        }
        for (int i = 0; i < all; i++) {
            bits.put(i < used ? CODE_BITS : 0, TABLE_BITS);
        }
    }

    private static void literals(Bits bits, byte[] content) {
        for (byte literal : content) {
            bits.put(literal & 0xff, CODE_BITS);
        }
    }

    private static byte[] number(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (long left = value; ; left >>>= 7) {
            bytes.write((int) (left & 0x7f | (left > 0x7f ? 0x80 : 0)));
            if (left <= 0x7f) {
                return bytes.toByteArray();
            }
        }
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** The highest bit first. */
    private static final class Bits {
        private final BitSet set = new BitSet();
        private int count;

        void put(int value, int bits) {
            for (int bit = bits - 1; bit >= 0; bit--) {
                set.set(count++, (value >> bit & 1) != 0);
            }
        }

        byte[] bytes() {
            byte[] bytes = new byte[(count + 7) / 8];
            for (int i = 0; i < count; i++) {
                bytes[i / 8] |= set.get(i) ? (byte) (0x80 >> i % 8) : 0;
            }
            return bytes;
        }
    }
}
