package org.crosscase.signature.digest;

/**
 * SHA-256 digest of a file's bytes (FIPS 180-4).
 *
 * @param hex 32 bytes as lower-case hexadecimal text; use {@link #of(String)} for text from outside
 */
public record Sha256(String hex) implements java.io.Serializable {
    /** Length of the digest in bytes. */
    public static final int BYTES = 32;

    /** Name under which this signature is exchanged and stored. */
    public static final String ALGORITHM = "SHA-256";

    /** @throws IllegalArgumentException unless the text is 32 bytes in hexadecimal (case and blanks around are ignored) */
    public Sha256 {
        hex = Hex.normalise(hex, BYTES, ALGORITHM);
    }

    /** @throws IllegalArgumentException unless the text is 32 bytes in hexadecimal */
    public static Sha256 of(String hex) {
        return new Sha256(hex);
    }

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public static Sha256 of(byte[] digest) {
        return new Sha256(Hex.ofBytes(digest, BYTES, ALGORITHM));
    }

    /** A fresh array of 32 bytes. */
    public byte[] bytes() {
        return Hex.toBytes(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
