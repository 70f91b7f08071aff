package org.crosscase.signature.pdq;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Locale;
import org.crosscase.signature.SignatureValue;

/**
 * A PDQ hash: 256 bits, bit k of the hash being bit {@code k & 63} of word {@code k >> 6}.
 *
 * @param w0 bits 0 to 63
 * @param w1 bits 64 to 127
 * @param w2 bits 128 to 191
 * @param w3 bits 192 to 255
 */
public record PdqHash(long w0, long w1, long w2, long w3) implements SignatureValue, java.io.Serializable {
    /** Length of the binary form in bytes. */
    public static final int BYTES = 32;

    /** The hash of a picture that is too small or flat to have one. */
    public static final PdqHash ZERO = new PdqHash(0, 0, 0, 0);

    /**
     * Reads the text form: 64 hexadecimal digits, the highest word first; case and blanks around are ignored.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static PdqHash of(String hex) {
        String digits = hex.strip().toLowerCase(Locale.ROOT);
        if (digits.length() != 64) {
            throw new IllegalArgumentException("A PDQ hash has 64 hexadecimal digits, not " + digits.length());
        }
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("The PDQ hash holds a character that is no hexadecimal digit");
        }
        return new PdqHash(word(digits, 48), word(digits, 32), word(digits, 16), word(digits, 0));
    }

    /**
     * Reads the binary form: {@code w0} to {@code w3}, each little-endian.
     *
     * @throws IllegalArgumentException unless there are exactly 32 bytes
     */
    public static PdqHash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A PDQ hash has 32 bytes, not " + bytes.length);
        }
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new PdqHash(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /** The text form that PDQ tools exchange: 64 lower-case hexadecimal digits, highest word first. */
    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(w3) + format.toHexDigits(w2) + format.toHexDigits(w1) + format.toHexDigits(w0);
    }

    /** The binary form: 32 bytes, {@code w0} to {@code w3}, each little-endian. */
    @Override
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(w0)
                .putLong(w1)
                .putLong(w2)
                .putLong(w3)
                .array();
    }

    /** Number of bits (0 to 256) in which the two hashes differ. */
    public int distance(PdqHash other) {
        return Long.bitCount(w0 ^ other.w0)
                + Long.bitCount(w1 ^ other.w1)
                + Long.bitCount(w2 ^ other.w2)
                + Long.bitCount(w3 ^ other.w3);
    }

    @Override
    public int distanceTo(SignatureValue other) {
        return distance((PdqHash) other);
    }

    /** Number of bits that are set (0 to 256). A hash of a picture with any detail has 128. */
    public int weight() {
        return distance(ZERO);
    }

    private static long word(String digits, int from) {
        return HexFormat.fromHexDigitsToLong(digits, from, from + 16);
    }

    @Override
    public String toString() {
        return hex();
    }
}
