package org.crosscase.person.internal.identifier;

import java.util.Arrays;

/**
 * Keccak-256 as Ethereum and Monero use it: what was handed in to the contest, with the padding of before SHA-3 (FIPS 202), which Java
 * has. Of up to {@value #LONGEST} bytes, which are one block: no address is longer.
 */
final class Keccak {
    static final int LONGEST = 135;

    private static final int ROUNDS = 24;
    private static final int DIGEST_BYTES = 32;

    private Keccak() {}

    static byte[] digest(byte[] message) {
        if (message.length > LONGEST) {
            throw new IllegalArgumentException("one block has no room for " + message.length + " bytes");
        }
        byte[] block = Arrays.copyOf(message, LONGEST + 1);
        block[message.length] ^= 1;
        block[LONGEST] ^= (byte) 0x80;
        long[] lanes = new long[25];
        for (int i = 0; i < block.length; i++) {
            lanes[i / 8] |= (block[i] & 0xFFL) << 8 * (i % 8);
        }
        permute(lanes);
        byte[] digest = new byte[DIGEST_BYTES];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (lanes[i / 8] >>> 8 * (i % 8));
        }
        return digest;
    }

    /** FIPS 202, section 3.3; lane (x, y) stands at x + 5y. */
    private static void permute(long[] lanes) {
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            theta(lanes);
            chi(rhoAndPi(lanes), lanes);
            for (int bit = 0; bit <= 6; bit++) {
                lanes[0] ^= (long) (register & 1) << (1 << bit) - 1;
                register = register << 1 ^ ((register & 0x80) == 0 ? 0 : 0x171);
            }
        }
    }

    private static void theta(long[] lanes) {
        long[] parity = new long[5];
        for (int i = 0; i < 25; i++) {
            parity[i % 5] ^= lanes[i];
        }
        for (int i = 0; i < 25; i++) {
            lanes[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
        }
    }

    private static long[] rhoAndPi(long[] lanes) {
        long[] moved = new long[25];
        moved[0] = lanes[0];
        int x = 1;
        int y = 0;
        for (int t = 0; t < ROUNDS; t++) {
            int next = (2 * x + 3 * y) % 5;
            moved[y + 5 * next] = Long.rotateLeft(lanes[x + 5 * y], (t + 1) * (t + 2) / 2);
            x = y;
            y = next;
        }
        return moved;
    }

    private static void chi(long[] moved, long[] lanes) {
        for (int i = 0; i < 25; i++) {
            int row = i - i % 5;
            lanes[i] = moved[i] ^ ~moved[row + (i + 1) % 5] & moved[row + (i + 2) % 5];
        }
    }
}
