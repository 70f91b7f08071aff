package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.link.Rarity;
import org.crosscase.link.ReasonKind;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

/** What a link says to one who may count this and no more. */
class ViewTest {
    private static final Picture FILE = picture(1, Algorithm.SHA256, 0, false);
    private static final Picture NEAR = picture(2, Algorithm.PDQ, 4, false);
    private static final Picture FAR = picture(3, Algorithm.PDQ, 30, false);
    private static final Picture PERHAPS = picture(4, Algorithm.PDQ, 4, true);
    private static final Picture PERHAPS_TOO = picture(5, Algorithm.PDQ, 4, true);

    @Test
    void whatSaysMostComesFirst() {
        View view = view(FAR, NEAR, FILE);
        assertEquals(List.of(FILE, NEAR, FAR), view.pictures());
        assertEquals(
                List.of(FILE.best(), NEAR.best(), FAR.best()),
                view.reasons().stream().map(View.Reason::best).toList());
        assertEquals(
                view.strength(),
                view.reasons().stream().mapToInt(View.Reason::points).sum());
        assertEquals(70, view.reasons().get(0).points());
    }

    @Test
    void evidenceIsWhatItWouldBeIfNobodyElseHeldAnyOfIt() {
        View alone = view(FILE, NEAR);
        assertEquals(alone.strength(), alone.evidence());
        View circulating = View.of(List.of(FILE, NEAR), picture -> new Rarity(40, 2, 2), 50);
        assertTrue(circulating.strength() < alone.strength());
        assertEquals(alone.evidence(), circulating.evidence());
        assertEquals(
                alone.evidence(),
                View.of(List.of(FILE, NEAR), picture -> new Rarity(51, 2, 2), 50)
                        .evidence());
        assertEquals(alone.evidence(), view(FILE, NEAR, PERHAPS).evidence(), "what may be a copy is no evidence");
        assertEquals(0, view(PERHAPS).evidence());
    }

    @Test
    void manyThatAreOnlyPossibleSayAsLittleAsOne() {
        assertEquals(2, view(PERHAPS).strength());
        assertEquals(2, view(PERHAPS, PERHAPS_TOO).strength());
        assertFalse(view(PERHAPS, PERHAPS_TOO).tellable());
        assertFalse(view(PERHAPS, PERHAPS_TOO).isEmpty(), "but it is listed");
        assertTrue(view(PERHAPS, NEAR).tellable());
        assertFalse(view().tellable());
        assertTrue(view().isEmpty());
    }

    @Test
    void sharedIsWhatIsCertainCommonOrNot() {
        assertEquals(2, view(NEAR, FILE, PERHAPS).shared());
        View common = View.of(
                List.of(NEAR, FILE, PERHAPS),
                picture -> picture.equals(FILE) ? new Rarity(51, 2, 2) : Rarity.ONLY_THESE,
                50);
        assertEquals(1, common.common());
        assertEquals(2, common.shared());
    }

    private static View view(Picture... shared) {
        return View.of(Stream.of(shared).toList(), picture -> Rarity.ONLY_THESE, 50);
    }

    private static Picture picture(long number, Algorithm algorithm, int distance, boolean possible) {
        UUID low = new UUID(1, number);
        UUID high = new UUID(2, number);
        return new Picture(
                new Kinship(low, high, algorithm, distance, "original", null, null, null, ReasonKind.IMAGE, possible),
                Set.of(low),
                Set.of(high));
    }
}
