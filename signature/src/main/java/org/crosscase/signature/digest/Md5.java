package org.crosscase.signature.digest;

import org.crosscase.signature.SignatureValue;

/**
 * MD5 digest of a file's bytes (RFC 1321, broken against forgery, kept because hash sets are exchanged by it).
 *
 * @param hex 16 bytes as lower-case hexadecimal text; use {@link #of(String)} for text from outside
 */
public record Md5(String hex) implements SignatureValue, java.io.Serializable {
    /** Length of the digest in bytes. */
    public static final int BYTES = 16;

    private static final String NAME = "MD5";

    /** @throws IllegalArgumentException unless the text is 16 bytes in hexadecimal (case and blanks around are ignored) */
    public Md5 {
        hex = Hex.normalise(hex, BYTES, NAME);
    }

    /** @throws IllegalArgumentException unless the text is 16 bytes in hexadecimal */
    public static Md5 of(String hex) {
        return new Md5(hex);
    }

    /** @throws IllegalArgumentException unless there are exactly 16 bytes */
    public static Md5 of(byte[] digest) {
        return new Md5(Hex.ofBytes(digest, BYTES, NAME));
    }

    /** A fresh array of 16 bytes. */
    @Override
    public byte[] bytes() {
        return Hex.toBytes(hex);
    }

    @Override
    public int distanceTo(SignatureValue other) {
        return hex.equals(((Md5) other).hex) ? 0 : 1;
    }

    @Override
    public String toString() {
        return hex;
    }
}
