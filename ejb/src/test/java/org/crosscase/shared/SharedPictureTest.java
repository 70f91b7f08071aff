package org.crosscase.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class SharedPictureTest {
    private static final ThingId LOW = ThingId.of(new UUID(0, 1));
    private static final ThingId HIGH = ThingId.of(new UUID(0, 2));

    /** ADR 0059: nothing is told across a border that moves with the other side's copy. */
    @Test
    void acrossABorderNeitherBitsNorPercentAreTold() {
        PictureExplanation told = explain(Side.LOW, false);
        assertNull(told.distance());
        assertEquals(new DeepFinding("whole", "centred 90 %", 90), told.deep());
        assertEquals(Nearness.POSSIBLE_COPY, told.nearness());
    }

    @Test
    void whoHoldsBothIsToldExactly() {
        PictureExplanation told = explain(Side.LOW, true);
        assertEquals(12, told.distance());
        assertEquals(97, told.deep().agreementPercent());
    }

    @Test
    void eachSideIsToldOfItsOwnCopyFirst() {
        assertEquals("centred 90 %", explain(Side.HIGH, true).deep().ownView());
        assertEquals(HIGH, picture().best(Side.HIGH));
    }

    @Test
    void anExplanationIsReadAsItWasKept() {
        for (boolean exact : new boolean[] {true, false}) {
            Explanation told = explain(Side.LOW, exact);
            assertEquals(told, Explanation.read(ReasonKind.IMAGE, told.facts()));
        }
        Explanation near = PictureExplanation.of("PDQ", Nearness.NEAR_COPY, "flipY");
        assertEquals(near, Explanation.read(ReasonKind.VIDEO, near.facts()));
        Explanation plain = new PlainExplanation(Map.of("b", "2", "a", "1"));
        assertEquals(plain, Explanation.read(ReasonKind.of("SERIAL"), plain.facts()));
    }

    @Test
    void aKindIsNamedInCapitals() {
        assertThrows(IllegalArgumentException.class, () -> ReasonKind.of("e-mail"));
        assertEquals("MEDIA", ReasonKind.DOCUMENT.family());
        assertEquals("SERIAL", ReasonKind.of("SERIAL").family());
    }

    private static PictureExplanation explain(Side reader, boolean exact) {
        return (PictureExplanation) picture().explain(reader, exact);
    }

    private static SharedPicture picture() {
        Kinship best = Kinship.certain(LOW, HIGH, Algorithm.COARSE, 12, "original", ReasonKind.IMAGE)
                .seen(new Kinship.Views("whole", "centred 90 %", 97));
        return new SharedPicture(best, Set.of(LOW), Set.of(HIGH));
    }
}
