package org.crosscase.agency;

import java.io.Serializable;
import java.util.Set;

/**
 * Who acts in this request, for which agency and in which capacity. It exists only when the token named an agency that
 * is registered and at least one role that fits the agency's kind.
 *
 * @param displayName as the identity provider gives it, for people
 * @param picturesOnPhones whether the agency lets its officers see pictures clear on phones
 * @param roles never empty
 */
public record ActingOfficer(
        OfficerId id,
        String username,
        String displayName,
        AgencyId agencyId,
        String agencyCode,
        String agencyName,
        AgencyKind agencyKind,
        boolean picturesOnPhones,
        Set<Role> roles)
        implements Serializable {

    public ActingOfficer {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an officer without a role may not act");
        }
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The capacity that goes on record: the weightiest of the officer's roles. */
    public Role capacity() {
        return roles.stream().min(Enum::compareTo).orElseThrow();
    }
}
