package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.crosscase.link.DeepFinding;
import org.crosscase.link.LinkReason;
import org.crosscase.link.Nearness;
import org.crosscase.link.Rarity;
import org.crosscase.link.ReasonKind;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

class DeepWordsTest {
    private static final String CROP = "crop 90 % at 2.2 %, 7.8 %";

    @Test
    void eachSideIsToldOfItsOwnCopy() {
        assertEquals(
                "Part of the same picture: their copy shows a crop of 90\u00a0% of ours; 12 of 256 bits differ;"
                        + " 93\u00a0% of the details agree.",
                side(Locale.ENGLISH, reason(CROP, "whole", "original")));
        assertEquals(
                "Part of the same picture: our copy shows a crop of 90\u00a0% of theirs; 12 of 256 bits differ;"
                        + " 93\u00a0% of the details agree.",
                side(Locale.ENGLISH, reason("whole", CROP, "original")));
    }

    @Test
    void aCoordinatorIsToldByTheNamesOfTheAgencies() {
        assertEquals(
                "The same picture: that of Police Nationale has a border around it; mirrored left to right;"
                        + " 12 of 256 bits differ; 93\u00a0% of the details agree.",
                DeepWords.sentence(
                        Texts.in(Locale.ENGLISH),
                        reason("whole", "whole inside the border", "flipY"),
                        "links.deep.board.",
                        "Politie",
                        "Police Nationale"));
    }

    @Test
    void whatIsNeitherCroppedNorFramedNorTurnedWasMadeSmall() {
        assertEquals(
                "The same picture: one of them was made small or strongly altered; 12 of 256 bits differ;"
                        + " 93\u00a0% of the details agree.",
                side(Locale.ENGLISH, reason("whole", "whole", "original")));
    }

    @Test
    void everyLanguageHasEveryPart() {
        List<LinkReason> all = List.of(
                reason(CROP, "whole inside the border", "original"),
                reason("whole inside the border", CROP, "flipY"),
                reason("turned -2.2 degrees, 95 %", "whole", "original"),
                reason("whole", "whole", "original"));
        for (Locale language : Texts.LANGUAGES) {
            for (LinkReason reason : all) {
                for (String keys : List.of("links.deep.side.", "links.deep.board.")) {
                    String sentence = DeepWords.sentence(Texts.in(language), reason, keys, "A", "B");
                    assertFalse(sentence.contains("??"), sentence);
                    assertFalse(sentence.contains("{"), sentence);
                }
            }
        }
        assertEquals(
                "La même image\u00a0: l'un est tourné d'environ 2 degrés par rapport à l'autre\u00a0; 12 bits sur 256 diffèrent\u00a0;"
                        + " 93\u00a0% des détails concordent.",
                side(Locale.FRENCH, all.get(2)));
    }

    @Test
    void acrossABorderNoBitIsCounted() {
        LinkReason reason = new LinkReason(
                ReasonKind.IMAGE,
                "CROSSCASE-COARSE",
                null,
                Nearness.POSSIBLE_COPY,
                "original",
                Rarity.ONLY_THESE,
                10,
                null,
                null,
                null,
                new DeepFinding(CROP, "whole", 90));
        assertEquals(
                "Part of the same picture: their copy shows a crop of 90\u00a0% of ours; at least 90\u00a0% of the details agree.",
                side(Locale.ENGLISH, reason));
    }

    private static String side(Locale language, LinkReason reason) {
        return DeepWords.sentence(Texts.in(language), reason, "links.deep.side.", "", "");
    }

    private static LinkReason reason(String own, String other, String transform) {
        return new LinkReason(
                ReasonKind.IMAGE,
                "CROSSCASE-COARSE",
                12,
                Nearness.POSSIBLE_COPY,
                transform,
                Rarity.ONLY_THESE,
                10,
                null,
                null,
                null,
                new DeepFinding(own, other, 93));
    }
}
