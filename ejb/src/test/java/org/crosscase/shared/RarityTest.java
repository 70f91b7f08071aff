package org.crosscase.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How widely something is held is more than the number of cases. */
class RarityTest {
    @Test
    void casesAloneCountAsLongAsNothingElseIsSpecial() {
        assertEquals(2, Rarity.of(0, 0, 0, 0).counted(), "two cases at least");
        assertEquals(2, Rarity.of(2, 2, 5, 9).counted());
        assertEquals(7, Rarity.of(7, 7, 20, 0).counted());
    }

    @Test
    void manyFilesOfOnePictureInFewCasesAreCommon() {
        assertEquals(10, Rarity.of(2, 2, 50, 0).counted());
        assertEquals(100, Rarity.of(2, 2, 3, 500).counted());
    }

    @Test
    void whatManyAgenciesHoldGoesRound() {
        assertEquals(8, Rarity.of(8, 8, 8, 0).counted());
        assertEquals(18, Rarity.of(12, 12, 2, 0).counted());
        assertEquals(50, Rarity.of(20, 20, 2, 0).counted());
    }

    @Test
    void filesOfOthersAreToldInStepsThatOwnOnesDoNotMove() {
        int[] others = {0, 9, 10, 19, 20, 49, 50, 99, 100, 249, 500, 1_000, 2_000_000_000};
        int[] steps = {0, 0, 10, 10, 20, 20, 50, 50, 100, 200, 500, 1_000, 2_000_000_000};
        for (int i = 0; i < others.length; i++) {
            assertEquals(steps[i], Rarity.step(others[i]), others[i] + " items");
        }
        for (int own = 0; own < 30; own++) {
            assertEquals(own, Rarity.of(2, 2, own, 9).items(), "nine of others are never told");
        }
    }
}
