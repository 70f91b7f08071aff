package org.crosscase.person.internal.identifier;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Numbers in 58 letters and digits that people do not take for each other, in the order of an alphabet. */
final class Base58 {
    static final Base58 BITCOIN = new Base58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    static final Base58 RIPPLE = new Base58("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");

    private static final int CHECKSUM_BYTES = 4;

    /** Monero writes each eight bytes for themselves, in eleven characters; the last, fewer ones in seven. */
    private static final int BLOCK_CHARACTERS = 11;

    private static final int BLOCK_BYTES = 8;
    private static final int LAST_BLOCK_CHARACTERS = 7;
    private static final int LAST_BLOCK_BYTES = 5;

    private final String alphabet;

    private Base58(String alphabet) {
        this.alphabet = alphabet;
    }

    /** The bytes before a checksum that fits: four bytes of the doubled SHA-256. Empty where it does not. */
    Optional<byte[]> checked(String text) {
        return decoded(text).filter(bytes -> bytes.length > CHECKSUM_BYTES).flatMap(bytes -> {
            byte[] content = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
            return fits(bytes, sha256(sha256(content))) ? Optional.of(content) : Optional.empty();
        });
    }

    /** As {@link #checked}, in blocks, with four bytes of Keccak-256. */
    Optional<byte[]> checkedBlocks(String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int from = 0; from < text.length(); from += BLOCK_CHARACTERS) {
            String block = text.substring(from, Math.min(text.length(), from + BLOCK_CHARACTERS));
            int bytes = block.length() == LAST_BLOCK_CHARACTERS ? LAST_BLOCK_BYTES : BLOCK_BYTES;
            Optional<BigInteger> number = number(block);
            if (number.isEmpty() || number.get().bitLength() > bytes * Byte.SIZE) {
                return Optional.empty();
            }
            all.writeBytes(ofLength(number.get(), bytes));
        }
        byte[] content = Arrays.copyOf(all.toByteArray(), all.size() - CHECKSUM_BYTES);
        return fits(all.toByteArray(), Keccak.digest(content)) ? Optional.of(content) : Optional.empty();
    }

    private static boolean fits(byte[] bytes, byte[] digest) {
        int content = bytes.length - CHECKSUM_BYTES;
        return Arrays.equals(bytes, content, bytes.length, digest, 0, CHECKSUM_BYTES);
    }

    private Optional<byte[]> decoded(String text) {
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == alphabet.charAt(0)) {
            zeros++;
        }
        int leading = zeros;
        return number(text).map(number -> ofLength(number, leading + (number.bitLength() + 7) / Byte.SIZE));
    }

    private Optional<BigInteger> number(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = alphabet.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BigInteger.valueOf(alphabet.length())).add(BigInteger.valueOf(digit));
        }
        return Optional.of(number);
    }

    private static byte[] ofLength(BigInteger number, int length) {
        byte[] bytes = new byte[length];
        byte[] given = number.toByteArray();
        int taken = Math.min(length, given.length);
        System.arraycopy(given, given.length - taken, bytes, length - taken, taken);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
