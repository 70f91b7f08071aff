package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crosscase.link.DeepFinding;
import org.crosscase.link.LinkReason;
import org.crosscase.link.ReasonKind;
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
    void saysWhatADeepSearchFoundInAWord() {
        assertEquals("deep.cropped", words.change(deep("whole", "centred 80 %")));
        assertEquals("deep.framed", words.change(deep("whole inside the border", "whole")));
        assertEquals("deep.turned", words.change(deep("turned 2.2 degrees, 95 %", "whole")));
        assertEquals("deep.altered", words.change(deep("whole", "whole")));
    }

    private static LinkReason deep(String own, String other) {
        return new LinkReason(
                ReasonKind.IMAGE,
                "CROSSCASE-COARSE",
                20,
                "original",
                2,
                10,
                null,
                null,
                null,
                new DeepFinding(own, other, 90));
    }

    private static LinkReason reason(String algorithm, int distance, String transform) {
        return new LinkReason(ReasonKind.IMAGE, algorithm, distance, transform, 2, 10, null, null, null, null);
    }
}
