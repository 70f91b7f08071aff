package org.crosscase.agency;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A police unit owns cases; a coordinating body sees links between agencies; the platform sees neither. */
public enum AgencyKind {
    POLICE(Role.INVESTIGATOR, Role.ANALYST, Role.AGENCY_ADMIN, Role.AUDITOR, Role.PARTNER_SYSTEM),
    COORDINATOR(Role.COORDINATOR, Role.AUDITOR),
    PLATFORM(Role.PLATFORM_ADMIN, Role.AUDITOR);

    private final Set<Role> roles;

    AgencyKind(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** Whether an officer of such an agency may act in the role, whatever the token says. */
    public boolean gives(Role role) {
        return roles.contains(role);
    }

    /**
     * The roles in which an officer of such an agency acts.
     *
     * @param names as the token has them; those that are no role of ours are passed over
     */
    public Set<Role> fitting(Set<String> names) {
        return names.stream()
                .map(Role::find)
                .flatMap(Optional::stream)
                .filter(this::gives)
                .collect(Collectors.toSet());
    }
}
