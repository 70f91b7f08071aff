package org.crosscase.signature.digest;

/**
 * MD5 digest of a file's bytes (RFC 1321, broken against forgery, kept because hash sets are exchanged by it).
 *
 * @param hex 16 bytes as lower-case hexadecimal text; use {@link #of(String)} for text from outside
 */
public record Md5(String hex) implements java.io.Serializable {
    /** Length of the digest in bytes. */
    public static final int BYTES = 16;

    /** Name under which this signature is exchanged and stored. */
    public static final String ALGORITHM = "MD5";

    /** @throws IllegalArgumentException unless the text is 16 bytes in hexadecimal (case and blanks around are ignored) */
    public Md5 {
        hex = Hex.normalise(hex, BYTES, ALGORITHM);
    }

    /** @throws IllegalArgumentException unless the text is 16 bytes in hexadecimal */
    public static Md5 of(String hex) {
        return new Md5(hex);
    }

    /** @throws IllegalArgumentException unless there are exactly 16 bytes */
    public static Md5 of(byte[] digest) {
        return new Md5(Hex.ofBytes(digest, BYTES, ALGORITHM));
    }

    /** A fresh array of 16 bytes. */
    public byte[] bytes() {
        return Hex.toBytes(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
