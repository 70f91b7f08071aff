package org.crosscase.it;

import java.util.Set;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.Role;

/** The officers of the demonstration realm, as their tokens describe them. */
public enum TestOfficer {
    NL_INVESTIGATOR("nl.investigator", "nl-demo", Role.INVESTIGATOR),
    NL_ANALYST("nl.analyst", "nl-demo", Role.ANALYST),
    NL_ADMIN("nl.admin", "nl-demo", Role.AGENCY_ADMIN),
    NL_AUDITOR("nl.auditor", "nl-demo", Role.AUDITOR),
    NL_TOOL("service-account-nl-demo-tool", "nl-demo", Role.PARTNER_SYSTEM),
    FR_INVESTIGATOR("fr.investigator", "fr-demo", Role.INVESTIGATOR),
    FR_ANALYST("fr.analyst", "fr-demo", Role.ANALYST, "cybercrime"),
    FR_AUDITOR("fr.auditor", "fr-demo", Role.AUDITOR),
    US_INVESTIGATOR("us.investigator", "us-demo", Role.INVESTIGATOR),
    US_ANALYST("us.analyst", "us-demo", Role.ANALYST),
    US_ADMIN("us.admin", "us-demo", Role.AGENCY_ADMIN),
    EU_COORDINATOR("eu.coordinator", "eu-coord", Role.COORDINATOR),
    PLATFORM_AUDITOR("platform.auditor", "platform", Role.AUDITOR),
    PLATFORM_ADMIN("platform.admin", "platform", Role.PLATFORM_ADMIN);

    private final String username;
    private final String agencyCode;
    private final Role role;
    private final String unit;

    TestOfficer(String username, String agencyCode, Role role) {
        this(username, agencyCode, role, null);
    }

    TestOfficer(String username, String agencyCode, Role role, String unit) {
        this.username = username;
        this.agencyCode = agencyCode;
        this.role = role;
        this.unit = unit;
    }

    public String username() {
        return username;
    }

    public String agencyCode() {
        return agencyCode;
    }

    public Role role() {
        return role;
    }

    CallerClaims claims() {
        return new CallerClaims(
                "subject-of-" + username, username, username, agencyCode, Set.of(role.realmName()), unit);
    }
}
