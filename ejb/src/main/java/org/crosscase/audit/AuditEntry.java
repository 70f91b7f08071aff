package org.crosscase.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did, as the auditor reads it.
 *
 * @param at to hundredths of a second
 * @param username {@code system} when the system itself acted
 * @param displayName the officer's name today, or the user name
 * @param capacity a realm role, or {@code SYSTEM}
 * @param position place in the agency's log, from 0; null for the second until it is sequenced
 * @param seal 64 hexadecimal digits; null as long as there is no position
 */
public record AuditEntry(
        AuditEntryId id,
        Instant at,
        String username,
        String displayName,
        String capacity,
        String action,
        String objectType,
        String objectId,
        Purpose purpose,
        Outcome outcome,
        Fact fact,
        Long position,
        String seal)
        implements Serializable {

    public Optional<Long> findPosition() {
        return Optional.ofNullable(position);
    }
}
