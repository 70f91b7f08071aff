package org.crosscase.web.api.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkReason.Things;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.OwnIdentifier;
import org.crosscase.person.PersonId;
import org.crosscase.shared.DeepFinding;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ThingId;
import org.crosscase.web.api.links.LinkForm.Reason;
import org.junit.jupiter.api.Test;

class ReasonFormsTest {
    private static final ThingId OWN = ThingId.of(new UUID(0, 1));

    @Test
    void aPictureIsToldAsTheContractSays() {
        Reason form = Reason.of(new LinkReason(
                ReasonKind.IMAGE,
                Rarity.ONLY_THESE,
                20,
                new Things(OWN, "ab", "cd"),
                PictureExplanation.of("CROSSCASE-COARSE", Nearness.POSSIBLE_COPY, "flipY")
                        .foundDeep(new DeepFinding("whole", "centred 90 %", 90))));
        assertEquals("IMAGE", form.kind());
        assertEquals("CROSSCASE-COARSE", form.signature());
        assertNull(form.distance(), "across a border");
        assertEquals(Nearness.POSSIBLE_COPY, form.nearness());
        assertEquals("flipY", form.transform());
        assertEquals(2, form.rarity());
        assertEquals(OWN.toString(), form.mediaId());
        assertEquals("ab", form.sha256());
        assertEquals("cd", form.otherSha256());
        assertEquals(List.of("whole", "centred 90 %"), form.variant());
        assertEquals(90, form.agreementPercent());
        assertNull(form.details());
    }

    /** What stands in the details is decided by the kind's own source. */
    @Test
    void aKindThatRestKnowsNothingOfIsToldByItsFacts() {
        Reason form = Reason.of(new LinkReason(
                ReasonKind.of("SERIAL"),
                Rarity.ONLY_THESE,
                50,
                Things.own(OWN),
                new PlainExplanation(Map.of("model", "X100"))));
        assertEquals("SERIAL", form.kind());
        assertEquals(Map.of("model", "X100"), form.details());
        assertEquals(50, form.points());
        assertNull(form.mediaId(), "it is no media item");
        assertNull(form.signature());
    }

    @Test
    void anIdentifierIsToldWithTheOwnOne() {
        OwnIdentifier own = new OwnIdentifier(
                IdentifierId.of(OWN.value()),
                IdentifierType.EMAIL,
                "veld@post.example",
                PersonId.of(new UUID(0, 2)),
                "Karel Veld");
        LinkReason reason = new LinkReason(
                ReasonKind.of("IDENTIFIER"),
                Rarity.ONLY_THESE,
                65,
                Things.own(OWN),
                new PlainExplanation(Map.of("type", "EMAIL", "met", "SAME")));
        Reason form = Reason.of(reason, new LinkForm.Named(Map.of(), Map.of(own.id(), own)));
        assertEquals("veld@post.example", form.identifier().value());
        assertEquals("Karel Veld", form.identifier().personName());
        assertNull(Reason.of(reason, new LinkForm.Named(Map.of(), Map.of())).identifier(), "one that may not be read");
    }
}
