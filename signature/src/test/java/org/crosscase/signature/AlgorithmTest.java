package org.crosscase.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlgorithmTest {
    @Test
    void equalFilesSayMoreThanNearOnesAndADeepSearchLeast() {
        List<Algorithm> ranked = Arrays.asList(Algorithm.values());
        assertTrue(ranked.subList(0, 3).stream().allMatch(Algorithm::isExact));
        assertTrue(ranked.subList(3, ranked.size()).stream().noneMatch(Algorithm::isExact));
        assertEquals(Algorithm.COARSE, ranked.get(ranked.size() - 1));
        assertEquals(1, Algorithm.SHA256.rank());
        assertEquals(6, Algorithm.COARSE.rank());
    }

    @Test
    void aShareOfTheThresholdGoesByBitsAndByTheRootOfSquares() {
        assertEquals(0, Algorithm.MD5.shareOfThreshold(0));
        assertEquals(15 / 31.0, Algorithm.PDQ.shareOfThreshold(15), 1e-9);
        assertEquals(0.5, Algorithm.PHOTODNA.shareOfThreshold(10_000), 1e-9);
        assertEquals(1, Algorithm.PDQ.shareOfThreshold(200), "no more than the whole");
    }

    @Test
    void eachReadsItsOwnTextAndComparesItsOwnValues() {
        SignatureValue zero = Algorithm.PDQ.read(" " + "0".repeat(64) + "\n");
        SignatureValue one = Algorithm.PDQ.read("0".repeat(63) + "7");
        assertEquals(3, zero.distanceTo(one));
        assertEquals(0, one.distanceTo(Algorithm.PDQ.ofBytes(one.bytes())));
        assertEquals(0, Algorithm.SHA1.read("A".repeat(40)).distanceTo(Algorithm.SHA1.read("a".repeat(40))));
        SignatureValue photo = Algorithm.PHOTODNA.ofBytes(new byte[144]);
        byte[] near = new byte[144];
        near[5] = 20;
        assertEquals(400, photo.distanceTo(Algorithm.PHOTODNA.ofBytes(near)));
        assertThrows(ClassCastException.class, () -> zero.distanceTo(photo));
        assertThrows(IllegalArgumentException.class, () -> Algorithm.MD5.read("a".repeat(40)));
        assertThrows(IllegalArgumentException.class, () -> Algorithm.COARSE.read("a".repeat(64)));
    }

    @Test
    void eachIsFoundByTheNameThatIsExchanged() {
        for (Algorithm algorithm : Algorithm.values()) {
            assertEquals(algorithm, Algorithm.of(algorithm.text()));
        }
        assertThrows(IllegalArgumentException.class, () -> Algorithm.of("pdq"));
    }
}
