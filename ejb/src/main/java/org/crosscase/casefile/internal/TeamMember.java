package org.crosscase.casefile.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An officer's place in the team of a case: given and taken away by the case, never changed. */
@Entity
@Immutable
@Table(name = "case_team")
public class TeamMember {
    @Embeddable
    record Place(
            @Column(name = "agency_id") UUID agencyId,
            @Column(name = "case_id") UUID caseId,
            @Column(name = "officer_id") UUID officerId) {}

    @EmbeddedId
    private Place place;

    @Column(name = "added_at")
    private Instant addedAt;

    protected TeamMember() {}

    TeamMember(Place place) {
        this.place = place;
        addedAt = Instant.now();
    }
}
