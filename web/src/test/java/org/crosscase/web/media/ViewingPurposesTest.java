package org.crosscase.web.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.crosscase.casefile.CaseId;
import org.junit.jupiter.api.Test;

/** Why pictures are looked at is said anew for each case and each day. */
class ViewingPurposesTest {
    private final ViewingPurposes purposes = new ViewingPurposes();
    private final CaseId caseId = CaseId.random();

    @Test
    void aPurposeHoldsUntilTheDayIsOver() {
        Instant given = Instant.parse("2026-11-23T00:00:00Z");
        purposes.give(caseId, "Categorise", given);
        assertEquals(Optional.of("Categorise"), purposes.find(caseId, given));
        assertEquals(Optional.of("Categorise"), purposes.find(caseId, Instant.parse("2026-11-23T23:59:59.999Z")));
        assertEquals(Optional.empty(), purposes.find(caseId, Instant.parse("2026-11-24T00:00:00Z")));
        assertEquals(Optional.empty(), purposes.find(caseId, Instant.parse("2027-11-23T12:00:00Z")));
    }

    @Test
    void aPurposeIsOfItsCaseAndTheLastOneCounts() {
        purposes.give(caseId, "Categorise");
        assertEquals(Optional.empty(), purposes.find(CaseId.random()));
        purposes.give(caseId, "Prepare for court");
        assertEquals(Optional.of("Prepare for court"), purposes.find(caseId));
    }
}
