package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class MatchersTest {
    private static final UUID AGENCY = new UUID(9, 0);
    private static final UUID ITEM = new UUID(0, 1);
    private static final UUID SAME_BYTES = new UUID(0, 2);
    private static final UUID SAME_PAGES = new UUID(0, 3);

    @Test
    void equalFilesAreNotMatchedPageByPageAsWell() {
        FoundMatch equal = FoundMatch.equalFiles(part(ITEM, 0), part(SAME_BYTES, 0), Algorithm.MD5, "PICTURE");
        FoundMatch whole = near(SAME_BYTES, 0, 0);
        FoundMatch pageOfEqual = near(SAME_BYTES, 2, 2);
        FoundMatch page = near(SAME_PAGES, 2, 5);
        FoundMatch otherPage = near(SAME_PAGES, 3, 6);
        assertEquals(
                List.of(equal, whole, page, otherPage),
                Matchers.withoutPartsOfEqualFiles(List.of(equal, whole, pageOfEqual, page, otherPage)));
    }

    /** Whose parts are equal by their bytes, as extracted images, say something of these parts alone. */
    @Test
    void equalPartsOfDifferentFilesStay() {
        FoundMatch equalPart = FoundMatch.equalFiles(part(ITEM, 1), part(SAME_PAGES, 4), Algorithm.SHA256, "PICTURE");
        FoundMatch page = near(SAME_PAGES, 2, 5);
        assertEquals(List.of(equalPart, page), Matchers.withoutPartsOfEqualFiles(List.of(equalPart, page)));
    }

    private static FoundMatch near(UUID other, int part, int otherPart) {
        return FoundMatch.near(
                part(ITEM, part), part(other, otherPart), Algorithm.PDQ, 4, "original", Certainty.CERTAIN);
    }

    private static MediaPart part(UUID media, int part) {
        return new MediaPart(media, AGENCY, part);
    }
}
