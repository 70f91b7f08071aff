package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.crosscase.shared.DeepFinding;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.PictureExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.signature.Algorithm;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

class LinkWordsTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    @Test
    void saysWhatHappenedToThePicture() {
        assertEquals("identical", ReasonTeller.change(reason("SHA256", 0, "original")));
        assertEquals("resaved", ReasonTeller.change(reason("PDQ", 0, "original")));
        assertEquals("altered", ReasonTeller.change(reason("PDQ", 24, "original")));
        assertEquals("limit", ReasonTeller.change(reason("PDQ", 25, "original")));
        assertEquals("turned", ReasonTeller.change(reason("PDQ", 30, "flipY")));
    }

    /** Drawn beside the difference: each algorithm has its own. */
    @Test
    void theThresholdIsTheAlgorithmsOwn() {
        for (Algorithm algorithm : Algorithm.values()) {
            Said said = reason(algorithm.text(), 0, "original").tell(new ReasonTeller(ENGLISH, ReasonKind.IMAGE, null));
            assertEquals(algorithm.threshold(), said.mostBits(), algorithm.text());
        }
    }

    @Test
    void acrossABorderTheBandAloneIsTold() {
        PictureExplanation near = unmeasured("PDQ", Nearness.NEAR_COPY);
        assertFalse(ReasonTeller.measuredInBits(near));
        assertEquals("altered", ReasonTeller.change(near));
        assertEquals("limit", ReasonTeller.change(unmeasured("PDQ", Nearness.POSSIBLE_COPY)));
        assertEquals("altered", ReasonTeller.change(unmeasured("PHOTODNA", Nearness.NEAR_COPY)));
        assertEquals("identical", ReasonTeller.change(unmeasured("SHA256", Nearness.SAME_FILE)));
    }

    @Test
    void saysWhatADeepSearchFoundInAWord() {
        assertEquals("deep.cropped", ReasonTeller.change(deep("whole", "centred 80 %")));
        assertEquals("deep.framed", ReasonTeller.change(deep("whole inside the border", "whole")));
        assertEquals("deep.turned", ReasonTeller.change(deep("turned 2.2 degrees, 95 %", "whole")));
        assertEquals("deep.altered", ReasonTeller.change(deep("whole", "whole")));
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

    private static PictureExplanation unmeasured(String algorithm, Nearness nearness) {
        return PictureExplanation.of(algorithm, nearness, "original");
    }

    private static PictureExplanation deep(String own, String other) {
        return PictureExplanation.of("CROSSCASE-COARSE", Nearness.POSSIBLE_COPY, "original")
                .measured(20)
                .foundDeep(new DeepFinding(own, other, 90));
    }

    private static PictureExplanation reason(String algorithm, int distance, String transform) {
        return PictureExplanation.of(algorithm, nearness(algorithm, distance), transform)
                .measured(distance);
    }
}
