package org.crosscase.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crosscase.shared.DeepFinding.Part;
import org.crosscase.signature.kind.FileKind;
import org.junit.jupiter.api.Test;

/** How two copies lie to each other, as officers read it. */
class DeepFindingTest {
    private static final String CROP = "crop 90 % at 2.2 %, 7.8 %";

    @Test
    void theOneWhoseWholeMeetsAPartOfTheOtherIsThePart() {
        assertEquals(Part.OWN, finding("whole", CROP).part());
        assertEquals(Part.OTHER, finding(CROP, "whole").part());
        assertEquals(Part.NEITHER, finding("whole", "whole").part());
        assertEquals(90, finding(CROP, "whole").percent());
        assertEquals(100, finding("whole", "whole").percent());
    }

    @Test
    void aBorderIsOfTheOneThatHasIt() {
        assertTrue(finding("whole inside the border", "whole").ownFramed());
        assertFalse(finding("whole inside the border", "whole").otherFramed());
        assertTrue(finding("whole", "whole inside the border").otherFramed());
        assertFalse(finding("whole", "whole inside the border").ownFramed());
    }

    @Test
    void aTurnIsToldInWholeDegrees() {
        assertEquals(2, finding("turned -2.2 degrees, 95 %", "whole").degrees());
        assertEquals(0, finding("whole", "whole").degrees());
    }

    @Test
    void namesOfAnOlderVersionSayNothing() {
        DeepFinding unknown = finding("a view of long ago", "whole");
        assertEquals(Part.NEITHER, unknown.part());
        assertEquals(100, unknown.percent());
        assertEquals(0, unknown.degrees());
        assertFalse(unknown.ownFramed() || unknown.otherFramed());
    }

    @Test
    void whatIsSharedIsOfTheKindOfItsFile() {
        assertEquals(ReasonKind.IMAGE, ReasonKind.of(FileKind.PICTURE));
        assertEquals(ReasonKind.VIDEO, ReasonKind.of(FileKind.FILM));
        assertEquals(ReasonKind.SOUND, ReasonKind.of(FileKind.SOUND));
        assertEquals(ReasonKind.DOCUMENT, ReasonKind.of(FileKind.MAIL));
        assertEquals(ReasonKind.DOCUMENT, ReasonKind.of(FileKind.DOCUMENT));
    }

    private static DeepFinding finding(String own, String other) {
        return new DeepFinding(own, other, 93);
    }
}
