package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.crosscase.link.StrengthWord;
import org.crosscase.shared.Kinship;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.SharedPicture;
import org.crosscase.shared.ThingId;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class StrengthTest {
    private static final ThingId LOW = ThingId.of(new UUID(0, 1));
    private static final ThingId HIGH = ThingId.of(new UUID(0, 2));

    @Test
    void anEqualFileThatTwoCasesInTheWorldHoldGivesSeventy() {
        assertEquals(new Strength(70, List.of(70)), Strength.of(List.of(weight(Algorithm.SHA256, 0, 2)), 200));
    }

    @Test
    void nearnessAndRarityBothWeigh() {
        assertEquals(0.58, weight(Algorithm.PDQ, 0, 2), 1e-9);
        assertEquals(0.35, weight(Algorithm.PDQ, 31, 2), 1e-9);
        assertTrue(weight(Algorithm.PDQ, 10, 3) < weight(Algorithm.PDQ, 10, 2));
        assertTrue(
                weight(Algorithm.MD5, 0, 3_000) < 0.005, "what circulates in three thousand cases says almost nothing");
    }

    /** A weight that followed the distance would tell it: strength and points are shown to who chose the signature. */
    @Test
    void noSingleBitMovesTheWeight() {
        for (int distance = 1; distance <= 31; distance++) {
            boolean edge = distance == 16;
            assertEquals(
                    edge,
                    weight(Algorithm.PDQ, distance, 2) != weight(Algorithm.PDQ, distance - 1, 2),
                    "at " + distance);
            assertEquals(weight(Algorithm.COARSE, 0, 2), weight(Algorithm.COARSE, distance, 2), "at " + distance);
        }
        assertEquals(weight(Algorithm.PHOTODNA, 0, 2), weight(Algorithm.PHOTODNA, 10_000, 2));
        assertEquals(weight(Algorithm.PHOTODNA, 10_001, 2), weight(Algorithm.PHOTODNA, 40_000, 2));
        assertTrue(
                weight(Algorithm.PHOTODNA, 10_000, 2) > weight(Algorithm.PHOTODNA, 10_001, 2),
                "the nearer half ends at 100, the root, and not at half of the squares");
    }

    @Test
    void aDeepSearchSaysLessThanAnyNearCopyAndMoreThanNothing() {
        double nearest = weight(Algorithm.COARSE, 0, 2);
        double farthest = weight(Algorithm.COARSE, 31, 2);
        assertTrue(nearest < weight(Algorithm.PDQ, 31, 2));
        assertTrue(nearest < weight(Algorithm.PHOTODNA, 1_000_000, 2));
        assertEquals(farthest, nearest);
        assertTrue(farthest > 0.1);
        assertTrue(weight(Algorithm.COARSE, 0, 3) < nearest);
    }

    @Test
    void eachFurtherReasonAddsLessAndTheSumNeverPassesAHundred() {
        Strength strength = Strength.of(Collections.nCopies(40, 0.7), 200);
        assertEquals(100, strength.total());
        assertEquals(List.of(70, 21, 6, 2), strength.points().subList(0, 4));
    }

    @Test
    void thePointsSumToTheTotalWhateverTheReasons() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            List<Double> weights = new ArrayList<>();
            int reasons = random.nextInt(300);
            for (int i = 0; i < reasons; i++) {
                weights.add(random.nextDouble() * (round % 2 == 0 ? 0.7 : 0.05));
            }
            weights.sort(Collections.reverseOrder());
            Strength strength = Strength.of(weights, 200);
            assertEquals(
                    strength.total(),
                    strength.points().stream().mapToInt(Integer::intValue).sum(),
                    weights.toString());
            assertEquals(Math.min(200, reasons), strength.points().size());
            assertTrue(strength.points().stream().allMatch(points -> points >= 0));
        }
    }

    @Test
    void noReasonGivesNothing() {
        assertEquals(new Strength(0, List.of()), Strength.of(List.of(), 200));
    }

    @Test
    void wordsBeginWhereTheDesignSays() {
        int[] from = {100, 85, 84, 65, 64, 40, 39, 15, 14, 0};
        StrengthWord[] words = StrengthWord.values();
        for (int i = 0; i < from.length; i++) {
            assertEquals(words[i / 2], StrengthWord.of(from[i]), "at " + from[i]);
        }
        assertEquals(65, StrengthWord.STRONG.from(), "from where on the board counts a link as strong");
        assertThrows(IllegalArgumentException.class, () -> StrengthWord.of(-1));
    }

    private static double weight(Algorithm algorithm, int distance, int cases) {
        Kinship best = Kinship.certain(LOW, HIGH, algorithm, distance, "original", ReasonKind.IMAGE);
        return Strength.weight(new SharedPicture(best, Set.of(LOW), Set.of(HIGH)).likeness(), cases);
    }
}
