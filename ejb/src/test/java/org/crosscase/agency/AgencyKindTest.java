package org.crosscase.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A realm may give anybody any role: what an agency's kind does not give must not come of it. */
class AgencyKindTest {
    @Test
    void policeUnitsActInNoRoleOfACoordinatorOrOfThePlatform() {
        assertEquals(EnumSet.complementOf(EnumSet.of(Role.COORDINATOR, Role.PLATFORM_ADMIN)), given(AgencyKind.POLICE));
    }

    @Test
    void coordinatorsHaveNoCasesAndThePlatformSeesNeitherCasesNorLinks() {
        assertEquals(Set.of(Role.COORDINATOR, Role.AUDITOR), given(AgencyKind.COORDINATOR));
        assertEquals(Set.of(Role.PLATFORM_ADMIN, Role.AUDITOR), given(AgencyKind.PLATFORM));
    }

    @Test
    void ofTheRolesOfATokenThoseStayThatFit() {
        assertEquals(
                Set.of(Role.INVESTIGATOR),
                AgencyKind.POLICE.fitting(
                        Set.of("investigator", "coordinator", "platform-admin", "uma_authorization")));
        assertEquals(Set.of(), AgencyKind.COORDINATOR.fitting(Set.of("investigator", "analyst", "agency-admin")));
        assertEquals(
                Set.of(Role.AUDITOR), AgencyKind.PLATFORM.fitting(Set.of("auditor", "INVESTIGATOR", "partner-system")));
        assertEquals(Set.of(), AgencyKind.POLICE.fitting(Set.of()));
    }

    private static Set<Role> given(AgencyKind kind) {
        return Stream.of(Role.values()).filter(kind::gives).collect(Collectors.toSet());
    }
}
