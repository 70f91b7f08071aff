package org.crosscase.inquiry.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosscase.inquiry.Fingerprint;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Random random = new Random(20261126);

    @Test
    void oneTurnedBitAfterTheOtherIsASeries() {
        byte[] picture = random();
        List<Fingerprint> probes =
                IntStream.range(0, 48).mapToObj(bit -> turned(picture, bit)).toList();
        assertEquals(48, Series.longest(List.of(), probes, 2_000));
        assertEquals(48, Series.longest(probes.subList(0, 47), probes.subList(47, 48), 2_000), "one request for each");
    }

    @Test
    void unrelatedPicturesAreNone() {
        List<Fingerprint> list =
                IntStream.range(0, 3_000).mapToObj(i -> pdq(random())).toList();
        assertEquals(1, Series.longest(List.of(), list, 2_000));
    }

    @Test
    void theSameItemAgainAsksNothingNew() {
        Fingerprint one = pdq(random());
        assertEquals(1, Series.longest(List.of(one, one), List.of(one), 2_000));
    }

    @Test
    void aSeriesHidesAmongOthersOnlyBeyondTheWindow() {
        byte[] picture = random();
        List<Fingerprint> mixed = new ArrayList<>();
        for (int bit = 0; bit < 20; bit++) {
            mixed.add(turned(picture, bit));
            for (int i = 0; i < 40; i++) {
                mixed.add(pdq(random()));
            }
        }
        assertEquals(20, Series.longest(List.of(), mixed, 2_000));
    }

    /** One question just inside the threshold of a picture and one just outside of it are still recognised. */
    @Test
    void questionsAroundTheEdgeOfOnePictureAreNearEqual() {
        byte[] picture = random();
        byte[] inside = picture.clone();
        byte[] outside = picture.clone();
        for (int bit = 0; bit < 31; bit++) {
            turn(inside, bit);
        }
        for (int bit = 100; bit < 132; bit++) {
            turn(outside, bit);
        }
        assertTrue(pdq(inside).nearEqual(pdq(outside)));
        assertFalse(pdq(inside).matches(pdq(outside)));
        assertFalse(pdq(picture).nearEqual(pdq(random())));
    }

    @Test
    void fingerprintsOfDifferentAlgorithmsAreNeverNear() {
        byte[] photoDna = new byte[144];
        random.nextBytes(photoDna);
        assertFalse(Fingerprint.of(Algorithm.PHOTODNA, photoDna).orElseThrow().nearEqual(pdq(random())));
        assertTrue(Fingerprint.of(Algorithm.SHA256, random()).isEmpty());
    }

    private byte[] random() {
        byte[] value = new byte[32];
        random.nextBytes(value);
        return value;
    }

    private static Fingerprint turned(byte[] value, int bit) {
        byte[] copy = value.clone();
        turn(copy, bit);
        return pdq(copy);
    }

    private static void turn(byte[] value, int bit) {
        value[bit / 8] ^= (byte) (1 << bit % 8);
    }

    private static Fingerprint pdq(byte[] value) {
        return Fingerprint.of(Algorithm.PDQ, value).orElseThrow();
    }
}
