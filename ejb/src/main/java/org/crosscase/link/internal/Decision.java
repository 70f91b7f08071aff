package org.crosscase.link.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkState;
import org.hibernate.annotations.DynamicUpdate;

/** What an agency decided about a link: made, made anew, and taken back, which leaves no row. */
@Entity
@DynamicUpdate
@Table(name = "link_decision")
class Decision {
    @Embeddable
    record Of(
            @Column(name = "agency_id") UUID agencyId,
            @Column(name = "link_id") UUID linkId) {
        static Of link(ActingOfficer officer, LinkId link) {
            return new Of(officer.agencyId().value(), link.value());
        }
    }

    @EmbeddedId
    private Of of;

    @Enumerated(EnumType.STRING)
    private LinkState state;

    private String reason;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Decision() {}

    Decision(Of of) {
        this.of = of;
    }

    DecisionSeen seen() {
        return new DecisionSeen(false, state, decidedAt);
    }

    /** @param decided {@code CONFIRMED} or {@code REJECTED} */
    void decide(ActingOfficer officer, LinkState decided, String why) {
        if (decided != LinkState.CONFIRMED && decided != LinkState.REJECTED) {
            throw new IllegalArgumentException(decided + " is no decision");
        }
        state = decided;
        reason = why;
        officerId = officer.id().value();
        decidedAt = Instant.now();
    }
}
