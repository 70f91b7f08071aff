package org.crosscase.casefile;

import java.io.Serializable;
import java.time.Instant;

/**
 * A grant as its owner sees it.
 *
 * @param until null: until it is withdrawn
 * @param grantedBy name of the officer who gave it
 * @param withdrawnAt null for one that was not
 */
public record CaseGrant(
        GrantId id,
        CaseId caseId,
        GrantReceiver to,
        GrantScope scope,
        Instant until,
        String reason,
        String grantedBy,
        Instant grantedAt,
        Instant withdrawnAt)
        implements Serializable {
    /** Whether it shows anything. */
    public boolean inForce(Instant now) {
        return withdrawnAt == null && (until == null || until.isAfter(now));
    }
}
