package org.crosscase.person.internal.identifier;

/** Addresses in bech32 (BIP 173) and bech32m (BIP 350), in lower case. */
final class SegwitAddress {
    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int LONGEST = 90;
    private static final int CHECKSUM_DIGITS = 6;
    private static final int LAST_VERSION = 16;

    private SegwitAddress() {}

    /** @param network what stands before the 1, such as {@code bc} */
    static boolean isValid(String network, String text) {
        int[] digits = digits(text.substring(network.length() + 1));
        if (text.length() > LONGEST || digits.length <= CHECKSUM_DIGITS) {
            return false;
        }
        int version = digits[0];
        return checksum(network, digits) == (version == 0 ? BECH32 : BECH32M)
                && version <= LAST_VERSION
                && isProgram(version, digits);
    }

    /** Empty where one is none. */
    private static int[] digits(String text) {
        int[] digits = text.chars().map(DIGITS::indexOf).toArray();
        for (int digit : digits) {
            if (digit < 0) {
                return new int[0];
            }
        }
        return digits;
    }

    private static int checksum(String network, int[] digits) {
        int sum = 1;
        for (int i = 0; i < network.length(); i++) {
            sum = next(sum) ^ network.charAt(i) >> 5;
        }
        sum = next(sum);
        for (int i = 0; i < network.length(); i++) {
            sum = next(sum) ^ network.charAt(i) & 31;
        }
        for (int digit : digits) {
            sum = next(sum) ^ digit;
        }
        return sum;
    }

    private static int next(int sum) {
        int next = (sum & 0x1ffffff) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (sum >> 25 + i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    /** Whole bytes, 2 to 40 of them and of version 0 only 20 or 32; what fills up the last digit is fewer than five zeros. */
    private static boolean isProgram(int version, int[] digits) {
        int bits = (digits.length - 1 - CHECKSUM_DIGITS) * 5;
        int bytes = bits / 8;
        int filling = bits % 8;
        int last = digits[digits.length - 1 - CHECKSUM_DIGITS];
        boolean whole = filling < 5 && (last & (1 << filling) - 1) == 0;
        return whole && (version == 0 ? bytes == 20 || bytes == 32 : bytes >= 2 && bytes <= 40);
    }
}
