package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkReason;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ThingId;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

/** A kind of shared thing that the pages know nothing of is told by its file of words, serial.properties. */
class PlantedKindTest {
    private static final ReasonKind SERIAL = ReasonKind.of("SERIAL");
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    @Test
    void aLineOfTheTableIsMadeOfItsWords() {
        ReasonLine line = ReasonLine.of(TEXTS, reason(), DeepWords.forSide(TEXTS));
        assertNull(line.media());
        assertEquals("Serial number", line.name());
        assertEquals(
                new Said(
                        "What the camera wrote into the file",
                        null,
                        0,
                        "The same",
                        "Unchanged",
                        "",
                        "Both were taken with one X100."),
                line.said());
        assertEquals(50, line.points());
    }

    @Test
    void itIsCountedBesideOthers() {
        assertEquals(
                "2 pictures, 1 serial number",
                KindWords.because(
                        TEXTS,
                        List.of(
                                new KindCount(ReasonKind.DOCUMENT, 0, 3),
                                new KindCount(ReasonKind.IMAGE, 2, 0),
                                new KindCount(SERIAL, 1, 0))));
        assertEquals("no pictures", KindWords.because(TEXTS, List.of()));
    }

    private static LinkReason reason() {
        return new LinkReason(
                SERIAL,
                Rarity.ONLY_THESE,
                50,
                LinkReason.Things.own(ThingId.of(new UUID(0, 1))),
                new PlainExplanation(Map.of("model", "X100")));
    }
}
