package org.crosscase.agency;

import java.util.Set;

/**
 * What a verified token says of the caller.
 *
 * @param subject the identity provider's stable id
 * @param displayName the user name stands in when the provider gives none
 * @param agencyCode value of the {@code agency} claim, or null
 * @param roles names of realm roles, unknown ones included
 */
public record CallerClaims(String subject, String username, String displayName, String agencyCode, Set<String> roles) {
    public CallerClaims {
        displayName = displayName == null || displayName.isBlank() ? username : displayName;
        roles = Set.copyOf(roles);
    }
}
