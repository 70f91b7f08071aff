package org.crosscase.agency;

import java.util.Optional;

/** The realm roles, as the token spells them. The constants are for {@code @RolesAllowed}. */
public enum Role {
    INVESTIGATOR(Role.INVESTIGATOR_NAME),
    ANALYST(Role.ANALYST_NAME),
    COORDINATOR(Role.COORDINATOR_NAME),
    AGENCY_ADMIN(Role.AGENCY_ADMIN_NAME),
    AUDITOR(Role.AUDITOR_NAME),
    PLATFORM_ADMIN(Role.PLATFORM_ADMIN_NAME),
    PARTNER_SYSTEM(Role.PARTNER_SYSTEM_NAME);

    public static final String INVESTIGATOR_NAME = "investigator";
    public static final String ANALYST_NAME = "analyst";
    public static final String COORDINATOR_NAME = "coordinator";
    public static final String AGENCY_ADMIN_NAME = "agency-admin";
    public static final String AUDITOR_NAME = "auditor";
    public static final String PLATFORM_ADMIN_NAME = "platform-admin";
    public static final String PARTNER_SYSTEM_NAME = "partner-system";

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    public String realmName() {
        return realmName;
    }

    public static Optional<Role> find(String realmName) {
        for (Role role : values()) {
            if (role.realmName.equals(realmName)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
