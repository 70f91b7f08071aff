package org.crosscase.signature.pdq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PdqHashTest {
    private static final String TEXT = "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22";

    @Test
    void textFormHasTheHighestWordFirst() {
        PdqHash hash = PdqHash.of("  " + TEXT.toUpperCase(java.util.Locale.ROOT) + "\n");
        assertEquals(TEXT, hash.hex());
        assertEquals(0xd8f8f0cee0f4a84fL, hash.w3());
        assertEquals(0x33e6339c4e9c9b22L, hash.w0());
    }

    @Test
    void binaryFormIsLittleEndianLowestWordFirst() {
        PdqHash hash = PdqHash.of(TEXT);
        byte[] bytes = hash.bytes();
        assertEquals(0x22, bytes[0]);
        assertEquals((byte) 0xd8, bytes[31]);
        assertEquals(hash, PdqHash.ofBytes(bytes));
    }

    @Test
    void distanceCountsDifferingBits() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            PdqHash a = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            PdqHash b = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            int expected = 0;
            byte[] x = a.bytes();
            byte[] y = b.bytes();
            for (int bit = 0; bit < Pdq.BITS; bit++) {
                expected += ((x[bit / 8] ^ y[bit / 8]) >> (bit % 8)) & 1;
            }
            assertEquals(expected, a.distance(b));
            assertEquals(expected, b.distance(a));
            assertEquals(0, a.distance(a));
        }
    }

    @Test
    void otherTextIsRefusedByName() {
        for (String text : new String[] {"", "00", TEXT + "0", TEXT.replace('d', 'g'), TEXT.replace('d', '٣')}) {
            assertThrows(IllegalArgumentException.class, () -> PdqHash.of(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> PdqHash.ofBytes(new byte[31]));
    }

    @Test
    void orientationNamesAreStable() {
        String[] names = {"original", "rotate90", "rotate180", "rotate270", "flipX", "flipY", "flipPlus1", "flipMinus1"
        };
        String[] found = new String[8];
        for (Orientation orientation : Orientation.values()) {
            found[orientation.ordinal()] = orientation.text();
            assertEquals(orientation, Orientation.of(orientation.text()));
        }
        assertArrayEquals(names, found);
        assertThrows(IllegalArgumentException.class, () -> Orientation.of("upside down"));
    }
}
