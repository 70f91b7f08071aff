package org.crosscase.signature.photodna;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PhotoDnaHashTest {
    private final byte[] bytes = new byte[144];

    PhotoDnaHashTest() {
        new SplittableRandom(1).nextBytes(bytes);
    }

    @Test
    void readsWhatItWritesInEveryForm() {
        PhotoDnaHash hash = PhotoDnaHash.ofBytes(bytes);
        assertEquals(192, hash.base64().length());
        assertEquals(288, hash.hex().length());
        assertEquals(hash, PhotoDnaHash.of(hash.base64()));
        assertEquals(hash, PhotoDnaHash.of(" " + hash.hex().toUpperCase(java.util.Locale.ROOT) + "\n"));
        assertEquals(hash.hashCode(), PhotoDnaHash.of(hash.hex()).hashCode());
        assertEquals(hash.base64(), hash.toString());
        assertArrayEquals(bytes, hash.bytes());
        bytes[0]++;
        assertNotEquals(PhotoDnaHash.ofBytes(bytes), hash, "the hash keeps a copy of its own");
    }

    @Test
    void refusesEverythingElse() {
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.of(""));
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.of("A".repeat(191)));
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.of("*".repeat(192)));
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.of("g".repeat(288)));
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.of("A".repeat(190) + "=="));
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.ofBytes(new byte[143]));
    }

    @Test
    void theNewerFormatIsNamedAndRefused() {
        for (String text : new String[] {"A".repeat(1232), "0".repeat(1848)}) {
            Exception refused = assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.of(text));
            assertTrue(refused.getMessage().contains("924"), refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> PhotoDnaHash.ofBytes(new byte[924]));
    }

    @Test
    void theDistanceIsTheSumOfSquaresOfUnsignedBytes() {
        PhotoDnaHash zero = PhotoDnaHash.ofBytes(new byte[144]);
        byte[] other = new byte[144];
        other[3] = (byte) 255;
        other[143] = 2;
        assertEquals(65_029, zero.squaredDistance(PhotoDnaHash.ofBytes(other)));
        byte[] most = new byte[144];
        java.util.Arrays.fill(most, (byte) 255);
        assertEquals(9_363_600, zero.squaredDistance(PhotoDnaHash.ofBytes(most)));
    }

    @Test
    void matchesAtTheThresholdAndNotBeyond() {
        bytes[10] = 0;
        PhotoDnaHash hash = PhotoDnaHash.ofBytes(bytes);
        byte[] near = bytes.clone();
        near[10] = (byte) 200;
        assertTrue(hash.matches(PhotoDnaHash.ofBytes(near)));
        near[11] += near[11] == 127 ? -1 : 1;
        assertEquals(40_001, hash.squaredDistance(PhotoDnaHash.ofBytes(near)));
        assertFalse(hash.matches(PhotoDnaHash.ofBytes(near)));
    }

    @Test
    void signaturesOfLittleInformationNeverMatch() {
        PhotoDnaHash flat = PhotoDnaHash.ofBytes(new byte[144]);
        assertTrue(flat.isLowInformation());
        assertFalse(flat.matches(flat));
        assertTrue(withDifferingPairs(100).isLowInformation(), "100 of 143 are less than seven tenths");
        assertFalse(withDifferingPairs(101).isLowInformation());
        assertFalse(flat.matches(withDifferingPairs(101)));
        assertFalse(withDifferingPairs(101).matches(flat));
    }

    @Test
    void noComputerIsOnTheClassPath() {
        assertEquals(Optional.empty(), PhotoDnaComputer.find());
    }

    private static PhotoDnaHash withDifferingPairs(int pairs) {
        byte[] bytes = new byte[144];
        for (int i = 1; i <= pairs; i++) {
            bytes[i] = (byte) (i % 2);
        }
        for (int i = pairs + 1; i < bytes.length; i++) {
            bytes[i] = bytes[pairs];
        }
        return PhotoDnaHash.ofBytes(bytes);
    }
}
