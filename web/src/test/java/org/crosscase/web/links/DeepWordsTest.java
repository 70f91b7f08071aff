package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.crosscase.shared.DeepFinding;
import org.crosscase.shared.Nearness;
import org.crosscase.shared.PictureExplanation;
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
                DeepWords.forBoard(Texts.in(Locale.ENGLISH), "Politie", "Police Nationale")
                        .sentence(reason("whole", "whole inside the border", "flipY")));
    }

    /** A plain sky looks like a border: nobody is told that a copy was framed where both may just be plain. */
    @Test
    void whatIsPlainAroundBothIsNoBorderOfOne() {
        assertEquals(
                "The same picture: what is plain around both was left out; 12 of 256 bits differ;"
                        + " 93\u00a0% of the details agree.",
                side(Locale.ENGLISH, reason("whole inside the border", "whole inside the border", "original")));
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
        List<PictureExplanation> all = List.of(
                reason(CROP, "whole inside the border", "original"),
                reason("whole inside the border", CROP, "flipY"),
                reason("whole inside the border", CROP + " inside the border", "original"),
                reason("turned -2.2 degrees, 95 %", "whole", "original"),
                reason("whole", "whole", "original"));
        for (Locale language : Texts.LANGUAGES) {
            for (PictureExplanation reason : all) {
                for (DeepWords words : List.of(
                        DeepWords.forSide(Texts.in(language)), DeepWords.forBoard(Texts.in(language), "A", "B"))) {
                    String sentence = words.sentence(reason);
                    assertFalse(sentence.contains("??"), sentence);
                    assertFalse(sentence.contains("{"), sentence);
                }
            }
        }
        assertEquals(
                "La même image\u00a0: l'un est tourné d'environ 2 degrés par rapport à l'autre\u00a0; 12 bits sur 256 diffèrent\u00a0;"
                        + " 93\u00a0% des détails concordent.",
                side(Locale.FRENCH, all.get(3)));
    }

    @Test
    void acrossABorderNoBitIsCounted() {
        PictureExplanation reason = PictureExplanation.of("CROSSCASE-COARSE", Nearness.POSSIBLE_COPY, "original")
                .foundDeep(new DeepFinding(CROP, "whole", 90));
        assertEquals(
                "Part of the same picture: their copy shows a crop of 90\u00a0% of ours; at least 90\u00a0% of the details agree.",
                side(Locale.ENGLISH, reason));
    }

    private static String side(Locale language, PictureExplanation reason) {
        return DeepWords.forSide(Texts.in(language)).sentence(reason);
    }

    private static PictureExplanation reason(String own, String other, String transform) {
        return PictureExplanation.of("CROSSCASE-COARSE", Nearness.POSSIBLE_COPY, transform)
                .measured(12)
                .foundDeep(new DeepFinding(own, other, 93));
    }
}
