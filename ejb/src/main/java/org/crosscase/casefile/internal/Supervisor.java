package org.crosscase.casefile.internal;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An officer who reads a case that is for its team only without working on it: named and removed, never changed. */
@Entity
@Immutable
@Table(name = "case_supervisor")
public class Supervisor {
    @EmbeddedId
    private TeamMember.Place place;

    @Column(name = "named_at")
    private Instant namedAt;

    protected Supervisor() {}

    Supervisor(TeamMember.Place place) {
        this.place = place;
        namedAt = Instant.now();
    }
}
