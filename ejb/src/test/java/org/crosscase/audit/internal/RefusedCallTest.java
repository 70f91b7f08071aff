package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditFact;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Outcome;
import org.junit.jupiter.api.Test;

/** The trail says what a refused call was about, as far as its arguments tell. */
class RefusedCallTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private record CaseId(UUID value) {}

    private record ExhibitId(UUID value) {}

    /** Named like one, and none. */
    private record PaperId(String value) {}

    private record PairId(UUID one, UUID other) {}

    private record AddExhibit(String number, CaseId caseId, ExhibitId exhibit) {}

    private static String about(Object... arguments) {
        Deed deed = RefusedCall.of("exhibit.add", arguments, Outcome.DENIED, AuditFact.NO_ROLE.alone());
        assertEquals("exhibit.add", deed.action());
        assertEquals(Outcome.DENIED, deed.outcome());
        assertEquals("no-role", deed.fact().code());
        return deed.objectType() + " " + deed.objectId();
    }

    @Test
    void theFirstIdAmongTheArgumentsIsWhatItWasAbout() {
        assertEquals("exhibit " + ONE, about("x", new ExhibitId(ONE), new CaseId(OTHER)));
        assertEquals("auditentry " + ONE, about(new AuditEntryId(ONE)));
    }

    @Test
    void anIdThatStandsByItselfGoesBeforeOneInACommand() {
        assertEquals("exhibit " + OTHER, about(new AddExhibit("E-1", new CaseId(ONE), null), new ExhibitId(OTHER)));
        assertEquals("case " + ONE, about("x", new AddExhibit("E-1", new CaseId(ONE), new ExhibitId(OTHER))));
        assertEquals("exhibit " + OTHER, about(new AddExhibit("E-1", null, new ExhibitId(OTHER))));
    }

    @Test
    void withoutAnIdItIsAboutThatKindOfThing() {
        assertEquals("exhibit ", about());
        assertEquals("exhibit ", about((Object[]) null));
        assertEquals("exhibit ", about(ONE, "x", 5, null));
        assertEquals("exhibit ", about(new PaperId("p"), new PairId(ONE, OTHER)));
    }
}
