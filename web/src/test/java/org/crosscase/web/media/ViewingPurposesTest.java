package org.crosscase.web.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ViewingPurpose;
import org.junit.jupiter.api.Test;

/** Why pictures are looked at is said anew for each case and each day. */
class ViewingPurposesTest {
    private final ViewingPurposes purposes = new ViewingPurposes();
    private final CaseId caseId = CaseId.random();

    @Test
    void aPurposeHoldsUntilTheDayIsOver() {
        Instant given = Instant.parse("2026-11-23T00:00:00Z");
        purposes.give(caseId, Purpose.of(ViewingPurpose.CATEGORISE), given);
        assertEquals(Optional.of(Purpose.of(ViewingPurpose.CATEGORISE)), purposes.find(caseId, given));
        assertEquals(
                Optional.of(Purpose.of(ViewingPurpose.CATEGORISE)),
                purposes.find(caseId, Instant.parse("2026-11-23T23:59:59.999Z")));
        assertEquals(Optional.empty(), purposes.find(caseId, Instant.parse("2026-11-24T00:00:00Z")));
        assertEquals(Optional.empty(), purposes.find(caseId, Instant.parse("2027-11-23T12:00:00Z")));
    }

    @Test
    void aPurposeIsOfItsCaseAndTheLastOneCounts() {
        purposes.give(caseId, Purpose.of(ViewingPurpose.CATEGORISE));
        assertEquals(Optional.empty(), purposes.find(CaseId.random()));
        purposes.give(caseId, Purpose.inWords("Asked for by the judge"));
        assertEquals(Optional.of(Purpose.inWords("Asked for by the judge")), purposes.find(caseId));
    }

    @Test
    void noWordsAreNoPurpose() {
        purposes.give(caseId, Purpose.inWords(null));
        assertEquals(Optional.empty(), purposes.find(caseId));
    }
}
