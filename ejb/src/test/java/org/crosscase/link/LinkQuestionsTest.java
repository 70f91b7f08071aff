package org.crosscase.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosscase.Problem;
import org.crosscase.casefile.CaseId;
import org.crosscase.shared.Nearness;
import org.junit.jupiter.api.Test;

/** What is asked about links when nothing else is said, and what is answered when it cannot be. */
class LinkQuestionsTest {
    @Test
    void withoutConditionsTheStrongestOfAllAreAskedFor() {
        LinkQuery all = LinkQuery.strongest(20);
        assertNull(all.caseId());
        assertNull(all.state());
        assertFalse(all.toDecide());
        assertEquals(20, all.size());
        assertTrue(LinkQuery.toDecide(5).toDecide());
        CaseId id = CaseId.random();
        assertEquals(id, LinkQuery.ofCase(id, 50).caseId());
        assertFalse(LinkQuery.ofCase(id, 50).toDecide());
        assertEquals(new BoardQuery(null, null, 0, null, 0, 30), BoardQuery.strongest(30));
    }

    @Test
    void aLookUpWithoutHitsIsNone() {
        assertFalse(new LookupAnswer(List.of(), List.of(), 3).hit());
        assertTrue(new LookupAnswer(List.of(new LookupHit(null, true, "PDQ", Nearness.NEAR_COPY)), List.of(), 3).hit());
    }

    @Test
    void whatLookingAgainRepairsSaysSo() {
        for (Problem outdated : List.of(LinkProblems.withdrawn(), LinkProblems.alreadyTold(), LinkProblems.notTold())) {
            assertTrue(outdated.isOutdated(), outdated.slug());
        }
        assertEquals(Problem.Kind.NOT_FOUND, LinkProblems.notFound().kind());
        assertEquals(List.of(), LinkProblems.notFound().arguments(), "a link that may not be seen reads like none");
        assertEquals("pdq", LinkProblems.nothingToLookUp().field().orElse(""));
        assertEquals("md5", LinkProblems.malformed("md5").field().orElse(""));
    }
}
