package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.crosscase.link.DeepFinding;
import org.crosscase.link.LinkReason;
import org.crosscase.link.Nearness;
import org.crosscase.link.Rarity;
import org.crosscase.link.ReasonKind;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

class LinkWordsTest {
    private final LinkWords words = new LinkWords();

    @Test
    void saysWhatHappenedToThePicture() {
        assertEquals("identical", words.change(reason("SHA256", 0, "original")));
        assertEquals("resaved", words.change(reason("PDQ", 0, "original")));
        assertEquals("altered", words.change(reason("PDQ", 24, "original")));
        assertEquals("limit", words.change(reason("PDQ", 25, "original")));
        assertEquals("turned", words.change(reason("PDQ", 30, "flipY")));
    }

    @Test
    void acrossABorderTheBandAloneIsTold() {
        LinkReason near = unmeasured("PDQ", Nearness.NEAR_COPY);
        assertFalse(words.measuredInBits(near));
        assertEquals("altered", words.change(near));
        assertEquals("limit", words.change(unmeasured("PDQ", Nearness.POSSIBLE_COPY)));
        assertEquals("altered", words.change(unmeasured("PHOTODNA", Nearness.NEAR_COPY)));
        assertEquals("identical", words.change(unmeasured("SHA256", Nearness.SAME_FILE)));
    }

    @Test
    void saysWhatADeepSearchFoundInAWord() {
        assertEquals("deep.cropped", words.change(deep("whole", "centred 80 %")));
        assertEquals("deep.framed", words.change(deep("whole inside the border", "whole")));
        assertEquals("deep.turned", words.change(deep("turned 2.2 degrees, 95 %", "whole")));
        assertEquals("deep.altered", words.change(deep("whole", "whole")));
    }

    @Test
    void howWidelyItIsHeldIsSaidWithAllThatCounts() {
        assertEquals("2 cases of 1 agency", held(Locale.ENGLISH, new Rarity(2, 1, 9)));
        assertEquals(
                "2 cases of 2 agencies, at least 51 files: counts as 10 cases",
                held(Locale.ENGLISH, new Rarity(2, 2, 51)));
        assertEquals("12 zaken van 12 diensten: telt als 18 zaken", held(new Locale("nl"), new Rarity(12, 12, 3)));
        assertEquals(
                "2 dossiers de 2 services, au moins 51 fichiers : compte pour 10 dossiers",
                held(Locale.FRENCH, new Rarity(2, 2, 51)));
    }

    private static String held(Locale language, Rarity rarity) {
        return LinkWords.held(Texts.in(language), rarity);
    }

    private static Nearness nearness(String algorithm, int distance) {
        return algorithm.equals("SHA256")
                ? Nearness.SAME_FILE
                : distance <= 15 ? Nearness.NEAR_COPY : Nearness.POSSIBLE_COPY;
    }

    private static LinkReason unmeasured(String algorithm, Nearness nearness) {
        return new LinkReason(
                ReasonKind.IMAGE, algorithm, null, nearness, "original", Rarity.ONLY_THESE, 10, null, null, null, null);
    }

    private static LinkReason deep(String own, String other) {
        return new LinkReason(
                ReasonKind.IMAGE,
                "CROSSCASE-COARSE",
                20,
                Nearness.POSSIBLE_COPY,
                "original",
                Rarity.ONLY_THESE,
                10,
                null,
                null,
                null,
                new DeepFinding(own, other, 90));
    }

    private static LinkReason reason(String algorithm, int distance, String transform) {
        return new LinkReason(
                ReasonKind.IMAGE,
                algorithm,
                distance,
                nearness(algorithm, distance),
                transform,
                Rarity.ONLY_THESE,
                10,
                null,
                null,
                null,
                null);
    }
}
