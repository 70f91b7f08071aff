package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.link.KindCount;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.Kinship;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.Shared;
import org.crosscase.shared.SharedPicture;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

/** What a link says to one who may count this and no more. */
class ViewTest {
    private static final Shared FILE = picture(1, Algorithm.SHA256, 0, false);
    private static final Shared NEAR = picture(2, Algorithm.PDQ, 4, false);
    private static final Shared FAR = picture(3, Algorithm.PDQ, 30, false);
    private static final Shared PERHAPS = picture(4, Algorithm.PDQ, 4, true);
    private static final Shared PERHAPS_TOO = picture(5, Algorithm.PDQ, 4, true);
    private static final ReasonKind SERIAL = ReasonKind.of("SERIAL");

    @Test
    void whatSaysMostComesFirst() {
        View view = view(FAR, NEAR, FILE);
        assertEquals(List.of(FILE, NEAR, FAR), view.adding());
        assertEquals(
                List.of(FILE, NEAR, FAR),
                view.reasons().stream().map(View.Reason::thing).toList());
        assertEquals(
                view.strength(),
                view.reasons().stream().mapToInt(View.Reason::points).sum());
        assertEquals(70, view.reasons().get(0).points());
    }

    @Test
    void withinABandTheDistanceDoesNotOrderTheReasons() {
        Shared farther = picture(6, Algorithm.PDQ, 14, false);
        Shared nearer = picture(7, Algorithm.PDQ, 2, false);
        assertEquals(List.of(farther, nearer), view(nearer, farther).adding());
    }

    @Test
    void evidenceIsWhatItWouldBeIfNobodyElseHeldAnyOfIt() {
        View alone = view(FILE, NEAR);
        assertEquals(alone.strength(), alone.evidence());
        View circulating = View.of(List.of(FILE, NEAR), thing -> new Rarity(40, 2, 2), 50);
        assertTrue(circulating.strength() < alone.strength());
        assertEquals(alone.evidence(), circulating.evidence());
        assertEquals(
                alone.evidence(),
                View.of(List.of(FILE, NEAR), thing -> new Rarity(51, 2, 2), 50).evidence());
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
                thing -> thing.equals(FILE) ? new Rarity(51, 2, 2) : Rarity.ONLY_THESE,
                50);
        assertEquals(List.of(new KindCount(ReasonKind.IMAGE, 2, 1)), common.counts());
        assertEquals(2, common.shared());
        assertEquals(Rarity.ONLY_THESE, common.reasons().get(0).rarity());
    }

    /** Up to so many cases it counts, from the next one on it does not. */
    @Test
    void asManyCasesAsTheBoundaryAreNotYetCommon() {
        View atTheBoundary = View.of(List.of(NEAR), thing -> new Rarity(50, 2, 2), 50);
        assertEquals(0, KindCount.common(atTheBoundary.counts()));
        assertEquals(1, atTheBoundary.reasons().size());
        View beyond = View.of(List.of(NEAR), thing -> new Rarity(51, 2, 2), 50);
        assertEquals(1, KindCount.common(beyond.counts()));
        assertTrue(beyond.isEmpty(), "nothing but common things is no link");
        assertEquals(0, beyond.strength());
    }

    @Test
    void thingsOfDifferentKindsAddUpAndAreCountedApart() {
        View view = view(NEAR, new Serial(2, 0.9));
        assertEquals(96, view.strength(), "0.90, and 0.58 of the doubt that is left");
        assertEquals(SERIAL, view.reasons().get(0).thing().kind());
        assertEquals(
                List.of(90, 6), view.reasons().stream().map(View.Reason::points).toList());
        assertEquals(List.of(new KindCount(ReasonKind.IMAGE, 1, 0), new KindCount(SERIAL, 1, 0)), view.counts());
    }

    private static View view(Shared... shared) {
        return View.of(Stream.of(shared).toList(), thing -> Rarity.ONLY_THESE, 50);
    }

    private static Shared picture(long number, Algorithm algorithm, int distance, boolean possible) {
        ThingId low = ThingId.of(new UUID(1, number));
        ThingId high = ThingId.of(new UUID(2, number));
        Kinship certain = Kinship.certain(low, high, algorithm, distance, "original", ReasonKind.IMAGE);
        return new SharedPicture(possible ? certain.onlyPossible() : certain, Set.of(low), Set.of(high));
    }

    /** A kind of which the house knows nothing. */
    private record Serial(long number, double likeness) implements Shared.ToldByWords {
        @Override
        public ReasonKind kind() {
            return SERIAL;
        }

        @Override
        public ThingId best(Side side) {
            return ThingId.of(new UUID(3, number));
        }

        @Override
        public Explanation explain(Side reader, boolean exact) {
            return new PlainExplanation(Map.of());
        }
    }
}
