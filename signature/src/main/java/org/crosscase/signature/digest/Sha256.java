package org.crosscase.signature.digest;

import org.crosscase.signature.SignatureValue;

/**
 * SHA-256 digest of a file's bytes (FIPS 180-4).
 *
 * @param hex 32 bytes as lower-case hexadecimal text; use {@link #of(String)} for text from outside
 */
public record Sha256(String hex) implements SignatureValue, java.io.Serializable {
    /** Length of the digest in bytes. */
    public static final int BYTES = 32;

    private static final String NAME = "SHA-256";

    /** @throws IllegalArgumentException unless the text is 32 bytes in hexadecimal (case and blanks around are ignored) */
    public Sha256 {
        hex = Hex.normalise(hex, BYTES, NAME);
    }

    /** @throws IllegalArgumentException unless the text is 32 bytes in hexadecimal */
    public static Sha256 of(String hex) {
        return new Sha256(hex);
    }

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public static Sha256 of(byte[] digest) {
        return new Sha256(Hex.ofBytes(digest, BYTES, NAME));
    }

    /** A fresh array of 32 bytes. */
    @Override
    public byte[] bytes() {
        return Hex.toBytes(hex);
    }

    @Override
    public int distanceTo(SignatureValue other) {
        return hex.equals(((Sha256) other).hex) ? 0 : 1;
    }

    @Override
    public String toString() {
        return hex;
    }
}
