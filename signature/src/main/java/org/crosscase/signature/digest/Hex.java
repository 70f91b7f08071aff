package org.crosscase.signature.digest;

import java.util.HexFormat;

/** Checks and normalises the hexadecimal text and the bytes of a digest. */
final class Hex {
    private static final HexFormat LOWER = HexFormat.of();

    private Hex() {}

    /** Lower case, surrounding blanks removed; refuses any other length or character and names what it got. */
    static String normalise(String text, int bytes, String algorithm) {
        String hex = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (hex.length() != 2 * bytes) {
            throw new IllegalArgumentException(
                    algorithm + " has " + 2 * bytes + " hexadecimal digits, not " + hex.length());
        }
        for (int i = 0; i < hex.length(); i++) {
            if (!HexFormat.isHexDigit(hex.charAt(i))) {
                throw new IllegalArgumentException(algorithm + " holds a character that is no hexadecimal digit");
            }
        }
        return hex;
    }

    static String ofBytes(byte[] digest, int bytes, String algorithm) {
        if (digest.length != bytes) {
            throw new IllegalArgumentException(algorithm + " has " + bytes + " bytes, not " + digest.length);
        }
        return LOWER.formatHex(digest);
    }

    static byte[] toBytes(String hex) {
        return LOWER.parseHex(hex);
    }
}
