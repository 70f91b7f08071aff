package org.crosscase.signature.digest;

import org.crosscase.signature.SignatureValue;

/**
 * SHA-1 digest of a file's bytes (FIPS 180-4, broken against forgery, kept because hash sets are exchanged by it).
 *
 * @param hex 20 bytes as lower-case hexadecimal text; use {@link #of(String)} for text from outside
 */
public record Sha1(String hex) implements SignatureValue, java.io.Serializable {
    /** Length of the digest in bytes. */
    public static final int BYTES = 20;

    private static final String NAME = "SHA-1";

    /** @throws IllegalArgumentException unless the text is 20 bytes in hexadecimal (case and blanks around are ignored) */
    public Sha1 {
        hex = Hex.normalise(hex, BYTES, NAME);
    }

    /** @throws IllegalArgumentException unless the text is 20 bytes in hexadecimal */
    public static Sha1 of(String hex) {
        return new Sha1(hex);
    }

    /** @throws IllegalArgumentException unless there are exactly 20 bytes */
    public static Sha1 of(byte[] digest) {
        return new Sha1(Hex.ofBytes(digest, BYTES, NAME));
    }

    /** A fresh array of 20 bytes. */
    @Override
    public byte[] bytes() {
        return Hex.toBytes(hex);
    }

    @Override
    public int distanceTo(SignatureValue other) {
        return hex.equals(((Sha1) other).hex) ? 0 : 1;
    }

    @Override
    public String toString() {
        return hex;
    }
}
