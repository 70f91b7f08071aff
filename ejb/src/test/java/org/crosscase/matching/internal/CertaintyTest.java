package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.crosscase.matching.internal.SignatureOwners.Owner;
import org.junit.jupiter.api.Test;

class CertaintyTest {
    @Test
    void picturesThatWereTakenMatchAsTheyAre() {
        assertEquals(Certainty.CERTAIN, Certainty.byPdq(false, true, false, true));
        assertEquals(Certainty.CERTAIN, Certainty.byPdq(null, false, false, true), "nobody has seen the one");
    }

    @Test
    void writtenOnesWaitForTheComparisonOrArePossibleAtMost() {
        assertEquals(Certainty.WAITING, Certainty.byPdq(true, true, false, true));
        assertEquals(Certainty.POSSIBLE, Certainty.byPdq(true, true, null, false));
    }

    /** Only wholes are laid over each other: a page of a written document is possible from the first moment. */
    @Test
    void aPartIsComparedWithNothing() {
        assertTrue(owner(0, true).comparable());
        assertFalse(owner(0, false).comparable(), "nobody has seen it");
        assertFalse(owner(3, true).comparable());
    }

    private static Owner owner(int part, boolean seen) {
        return new Owner(new MediaPart(new UUID(0, 1), new UUID(9, 0), part), seen, true);
    }
}
