package org.crosscase.signature.photodna;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.crosscase.signature.SignatureValue;

/**
 * A signature in the 144-byte PhotoDNA format, as agencies and hash lists supply it. This project reads, checks and
 * compares such signatures; it does not compute them, which needs Microsoft's licence (see {@link PhotoDnaComputer}).
 *
 * <p>Two of them are as far apart as the sum of the squares of their byte differences says, 0 to 9,363,600. The only
 * default threshold that has been made public is 40,000, an Euclidean distance of 200.
 */
public final class PhotoDnaHash implements SignatureValue {
    /** Length of the binary form in bytes, which tells the version: a newer one has 924 and cannot be compared with this. */
    public static final int BYTES = 144;

    /** Greatest squared distance at which two signatures count as the same picture. */
    public static final int MATCH_SQUARED_DISTANCE = 40_000;

    /** Of the 143 pairs of neighbouring bytes at least this share must differ, or the signature says too little. */
    public static final double MIN_DIFFERING_SHARE = 0.7;

    private static final int BASE64_LENGTH = 192;
    private static final int HEX_LENGTH = 288;
    private static final int NEWER_BYTES = 924;

    private final byte[] bytes;

    private PhotoDnaHash(byte[] bytes) {
        if (bytes.length == NEWER_BYTES) {
            throw new IllegalArgumentException(
                    "This is the newer PhotoDNA format of 924 bytes, which cannot be compared with that of 144");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A PhotoDNA signature has 144 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /**
     * Reads a text form: 192 characters of base64 or 288 hexadecimal digits; blanks around are ignored.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static PhotoDnaHash of(String text) {
        String stripped = text.strip();
        try {
            return switch (stripped.length()) {
                case BASE64_LENGTH -> new PhotoDnaHash(Base64.getDecoder().decode(stripped));
                case HEX_LENGTH -> new PhotoDnaHash(HexFormat.of().parseHex(stripped));
                case NEWER_BYTES / 3 * 4, NEWER_BYTES * 2 -> new PhotoDnaHash(new byte[NEWER_BYTES]);
                default ->
                    throw new IllegalArgumentException(
                            "A PhotoDNA signature has 192 characters of base64 or 288 hexadecimal digits, not "
                                    + stripped.length() + " characters");
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a PhotoDNA signature: " + e.getMessage(), e);
        }
    }

    /**
     * Takes the binary form.
     *
     * @throws IllegalArgumentException unless there are exactly 144 bytes
     */
    public static PhotoDnaHash ofBytes(byte[] bytes) {
        return new PhotoDnaHash(bytes.clone());
    }

    /** The binary form, 144 bytes, each to be read as 0 to 255. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The text form of VICS files: 192 characters of base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The text form of CASE bundles: 288 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Sum of the squares of the byte differences, 0 to 9,363,600. It is no metric; its square root is. */
    public int squaredDistance(PhotoDnaHash other) {
        return squaredDistance(other, Integer.MAX_VALUE);
    }

    @Override
    public int distanceTo(SignatureValue other) {
        return squaredDistance((PhotoDnaHash) other);
    }

    /** As {@link #squaredDistance(PhotoDnaHash)}, but any number above {@code most} when it lies above that. */
    int squaredDistance(PhotoDnaHash other, int most) {
        int sum = 0;
        for (int i = 0; i < BYTES && sum <= most; ) {
            for (int end = i + 16; i < end; i++) {
                int difference = (bytes[i] & 0xFF) - (other.bytes[i] & 0xFF);
                sum += difference * difference;
            }
        }
        return sum;
    }

    /** Whether both are of the same picture by the public threshold, and both say enough to tell. */
    public boolean matches(PhotoDnaHash other) {
        return !isLowInformation()
                && !other.isLowInformation()
                && squaredDistance(other, MATCH_SQUARED_DISTANCE) <= MATCH_SQUARED_DISTANCE;
    }

    /** Whether too few neighbouring bytes differ, as in flat pictures and in constant filler values: never matched. */
    public boolean isLowInformation() {
        int differing = 0;
        for (int i = 1; i < BYTES; i++) {
            if (bytes[i] != bytes[i - 1]) {
                differing++;
            }
        }
        return differing < MIN_DIFFERING_SHARE * (BYTES - 1);
    }

    /** Sum of the bytes from {@code from} on, so many of them, each 0 to 255. */
    int sum(int from, int count) {
        int sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += bytes[i] & 0xFF;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhotoDnaHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
