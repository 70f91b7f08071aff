package org.crosscase.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosscase.Problem;
import org.junit.jupiter.api.Test;

class CaseProblemsTest {
    @Test
    void whatLookingAgainRepairsSaysSo() {
        assertTrue(CaseProblems.changedMeanwhile().isOutdated());
        assertTrue(CaseProblems.closed("R-1").isOutdated());
        assertTrue(CaseProblems.alreadyOpen("R-1").isOutdated());
        assertFalse(CaseProblems.lastOfTeam().isOutdated());
    }

    /** So that what may not be seen reads like what is not there. */
    @Test
    void aMissingCaseCarriesNothing() {
        Problem missing = CaseProblems.notFound();
        assertEquals(Problem.Kind.NOT_FOUND, missing.kind());
        assertEquals(List.of(), missing.arguments());
    }

    @Test
    void whoWouldShutHimselfOutIsToldWhatIsNeeded() {
        assertEquals(
                "case-team-only-by-its-team", CaseProblems.teamOnlyByOutsider().slug());
    }

    @Test
    void aGrantIsRefusedWithWhatIsWrongWithIt() {
        assertEquals(Problem.Kind.NOT_FOUND, GrantProblems.notFound().kind());
        assertEquals("agency", GrantProblems.noSuchReceiver().field().orElse(""));
        assertEquals("until", GrantProblems.endsInThePast().field().orElse(""));
        assertTrue(GrantProblems.over().isOutdated());
    }

    @Test
    void aTakenReferenceLeadsToItsHolder() {
        CaseId holder = CaseId.random();
        Problem taken = CaseProblems.referenceTaken("R-1", holder);
        assertEquals(Problem.Kind.CONFLICT, taken.kind());
        assertEquals(List.of("R-1", holder.toString()), taken.arguments());
        Problem reserved = CaseProblems.referenceReserved("R-1");
        assertEquals(Problem.Kind.CONFLICT, reserved.kind());
        assertEquals(List.of("R-1"), reserved.arguments(), "who holds it is not told");
        assertEquals("officer", CaseProblems.noSuchColleague().field().orElse(""));
    }
}
