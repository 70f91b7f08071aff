package org.crosscase.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActingOfficerTest {
    @Test
    void theWeightiestRoleGoesOnRecord() {
        assertEquals(
                Role.INVESTIGATOR,
                acting(Role.AUDITOR, Role.INVESTIGATOR, Role.ANALYST).capacity());
        assertEquals(Role.ANALYST, acting(Role.AGENCY_ADMIN, Role.ANALYST).capacity());
        assertTrue(acting(Role.AUDITOR, Role.ANALYST).has(Role.AUDITOR));
        assertFalse(acting(Role.AUDITOR, Role.ANALYST).has(Role.INVESTIGATOR));
    }

    @Test
    void nobodyActsWithoutARole() {
        assertThrows(IllegalArgumentException.class, () -> acting());
    }

    @Test
    void aRequestHasItsOfficerOrRefuses() {
        CurrentOfficer current = new CurrentOfficer();
        assertEquals(Optional.empty(), current.find());
        assertThrows(SecurityException.class, current::get);
        ActingOfficer officer = acting(Role.ANALYST);
        current.set(officer);
        assertSame(officer, current.get());
    }

    @Test
    void whoHasNoNameIsCalledByTheUserName() {
        assertEquals("An Analyst", claims("An Analyst").displayName());
        assertEquals("nl.analyst", claims(" ").displayName());
        assertEquals("nl.analyst", claims(null).displayName());
    }

    private static CallerClaims claims(String displayName) {
        return new CallerClaims("s", "nl.analyst", displayName, "nl-demo", Set.of(), null);
    }

    private static ActingOfficer acting(Role... roles) {
        return new ActingOfficer(
                OfficerId.random(),
                "u",
                "U",
                AgencyId.random(),
                "nl-demo",
                "P",
                AgencyKind.POLICE,
                false,
                Set.of(roles));
    }
}
