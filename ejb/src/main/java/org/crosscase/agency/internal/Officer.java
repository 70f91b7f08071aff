package org.crosscase.agency.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.OfficerId;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Somebody of an agency, or a partner system, as the tokens tell. Without a version: of two requests that see an officer at
 * the same moment both are right, and neither may be refused.
 */
@Entity
@DynamicUpdate // a name that did not change must not set off what a new name sets off
@Table(name = "officer")
public class Officer {
    /** Often enough for people who read it, seldom enough for a row that every request would write. */
    private static final Duration SEEN_LATELY = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    private String subject;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    private String unit;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    protected Officer() {}

    /** Takes on what the token says; changes nothing when it says what is known and the officer was seen lately. */
    void seen(CallerClaims claims, Instant now) {
        boolean known = username.equals(claims.username())
                && displayName.equals(claims.displayName())
                && Objects.equals(unit, claims.unit());
        if (known && lastSeenAt.isAfter(now.minus(SEEN_LATELY))) {
            return;
        }
        username = claims.username();
        displayName = claims.displayName();
        unit = claims.unit();
        lastSeenAt = now;
    }

    OfficerId id() {
        return OfficerId.of(id);
    }
}
