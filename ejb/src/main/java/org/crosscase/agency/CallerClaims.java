package org.crosscase.agency;

import java.util.Set;

/**
 * What a verified token says of the caller.
 *
 * @param subject the identity provider's stable id
 * @param displayName the user name stands in when the provider gives none
 * @param agencyCode value of the {@code agency} claim, or null
 * @param roles names of realm roles, unknown ones included
 * @param unit value of the {@code unit} claim, or null: of the agency, as its own administration spells it
 */
public record CallerClaims(
        String subject, String username, String displayName, String agencyCode, Set<String> roles, String unit) {
    private static final int LONGEST_UNIT = 100;

    public CallerClaims {
        displayName = displayName == null || displayName.isBlank() ? username : displayName;
        roles = Set.copyOf(roles);
        unit = unit == null || unit.isBlank() || unit.strip().length() > LONGEST_UNIT ? null : unit.strip();
    }
}
