package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;

class BandsTest {
    private final RandomHashes random = new RandomHashes(31);

    @Test
    void allowancesSumToOneMoreThanTheRadius() {
        for (int radius = 0; radius <= 31; radius++) {
            int[] allowances = Bands.allowances(radius);
            assertEquals(radius + 1, Arrays.stream(allowances).sum());
            assertTrue(Arrays.stream(allowances).allMatch(allowance -> allowance >= 0 && allowance <= 2));
        }
    }

    @Test
    void theBandsAreTheHashIn16Parts() {
        PdqHash hash = random.next();
        long[] words = {hash.w0(), hash.w1(), hash.w2(), hash.w3()};
        for (int band = 0; band < Bands.COUNT; band++) {
            long expected = words[band / 4] >>> 16 * (band % 4) & 0xFFFF;
            assertEquals(expected, Bands.of(hash.w0(), hash.w1(), hash.w2(), hash.w3(), band));
        }
        assertEquals(0, Bands.after(15));
        assertEquals(8, Bands.after(7));
    }

    @Test
    void everyDifferenceWithinTheRadiusIsMetInSomeBand() {
        for (int radius = 0; radius <= 31; radius++) {
            for (int trial = 0; trial < 2_000; trial++) {
                int[] perBand = spread(random.below(radius + 1), trial);
                assertTrue(isMet(difference(perBand), radius), () -> Arrays.toString(perBand));
            }
        }
    }

    @Test
    void theLeastFavourableDifferencesAreMet() {
        for (int band = 0; band < Bands.COUNT; band++) {
            int[] twoEach = new int[Bands.COUNT];
            Arrays.fill(twoEach, 2);
            twoEach[band] = 1;
            assertTrue(isMet(difference(twoEach), 31));
            int[] together = new int[Bands.COUNT];
            together[band] = 16;
            together[Bands.after(band)] = 15;
            assertTrue(isMet(difference(together), 31));
        }
        int[] twoEach = new int[Bands.COUNT];
        Arrays.fill(twoEach, 2);
        assertFalse(isMet(difference(twoEach), 31), "two bits in each of 16 bands are 32");
    }

    private static boolean isMet(PdqHash difference, int radius) {
        return Bands.metBefore(
                Bands.COUNT,
                Bands.allowances(radius),
                Bands.MASK,
                difference.w0(),
                difference.w1(),
                difference.w2(),
                difference.w3());
    }

    /** Bits dealt to the bands, evenly in some trials and in lumps in others. */
    private int[] spread(int bits, int trial) {
        int[] perBand = new int[Bands.COUNT];
        int reach = 1 + trial % Bands.COUNT;
        int from = random.below(Bands.COUNT);
        for (int left = Math.min(bits, 16 * reach); left > 0; ) {
            int band = (from + random.below(reach)) % Bands.COUNT;
            if (perBand[band] < 16) {
                perBand[band]++;
                left--;
            }
        }
        return perBand;
    }

    private static PdqHash difference(int[] perBand) {
        long[] words = new long[4];
        for (int band = 0; band < perBand.length; band++) {
            words[band / 4] |= ((1L << perBand[band]) - 1) << 16 * (band % 4);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }
}
