package org.crosscase.person.internal.identifier;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of Ethereum: 40 hexadecimal digits, which may carry a checksum in their upper and lower case (EIP-55). */
final class EthereumAddress {
    private static final int PREFIX = 2;

    private EthereumAddress() {}

    /** Whether no checksum is written (all letters are of one case), or the one that fits. */
    static boolean isValid(String text) {
        String digits = text.substring(PREFIX);
        return digits.equals(digits.toLowerCase(Locale.ROOT))
                || digits.equals(digits.toUpperCase(Locale.ROOT))
                || normal(text).endsWith(digits);
    }

    /** With its checksum: a letter is upper case where the hash of the address has a digit of 8 or more. */
    static String normal(String text) {
        String digits = text.substring(PREFIX).toLowerCase(Locale.ROOT);
        byte[] hash = Keccak.digest(digits.getBytes(StandardCharsets.US_ASCII));
        StringBuilder normal = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i++) {
            boolean upper = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0x8) != 0;
            char digit = digits.charAt(i);
            normal.append(upper ? Character.toUpperCase(digit) : digit);
        }
        return normal.toString();
    }
}
