package org.crosscase.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.crosscase.Problem;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.junit.jupiter.api.Test;

class CaseGrantTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AgencyId AGENCY = AgencyId.random();

    @Test
    void itShowsNothingFromItsEndOn() {
        assertTrue(grant(NOON, null).inForce(NOON.minusMillis(1)));
        assertFalse(grant(NOON, null).inForce(NOON));
        assertTrue(grant(null, null).inForce(NOON), "until it is withdrawn");
        assertFalse(grant(null, NOON).inForce(NOON));
        assertFalse(grant(NOON.plusSeconds(60), NOON).inForce(NOON), "withdrawn before its end");
    }

    @Test
    void itIsToAUnitOrToAnOfficerAndNotToBoth() {
        OfficerId officer = OfficerId.random();
        assertThrows(IllegalArgumentException.class, () -> new GrantReceiver(AGENCY, "cybercrime", officer));
        assertEquals("cybercrime", GrantReceiver.unit(AGENCY, " cybercrime ").unit());
        assertEquals(new GrantReceiver(AGENCY, null, officer), GrantReceiver.officer(AGENCY, officer));
        assertEquals(new GrantReceiver(AGENCY, null, null), GrantReceiver.agency(AGENCY));
        assertEquals(
                "field-missing",
                assertThrows(Problem.class, () -> GrantReceiver.unit(AGENCY, " "))
                        .slug());
    }

    private static CaseGrant grant(Instant until, Instant withdrawnAt) {
        return new CaseGrant(
                GrantId.random(),
                CaseId.random(),
                GrantReceiver.agency(AGENCY),
                GrantScope.HIT,
                until,
                "for the joint case",
                "N. Investigator",
                NOON.minusSeconds(3600),
                withdrawnAt);
    }
}
