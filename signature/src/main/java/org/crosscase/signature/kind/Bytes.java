package org.crosscase.signature.kind;

import java.nio.charset.StandardCharsets;

/** Looks at bytes without ever looking past their end. */
final class Bytes {
    private Bytes() {}

    static boolean at(byte[] bytes, int place, byte[] sought) {
        if (place < 0 || place + sought.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (bytes[place + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean at(byte[] bytes, int place, String sought) {
        return at(bytes, place, sought.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Little-endian, unsigned; 0 beyond the end. */
    static int u16(byte[] bytes, int place) {
        return place + 2 > bytes.length ? 0 : bytes[place] & 0xff | (bytes[place + 1] & 0xff) << 8;
    }

    /** Little-endian, unsigned; 0 beyond the end. */
    static long u32(byte[] bytes, int place) {
        return u16(bytes, place) | (long) u16(bytes, place + 2) << 16;
    }
}
