package org.crosscase.evidence.internal.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One taking-in of files into an exhibit. It receives until its sender says that all are in, an officer ends it or its sender
 * is lost; then it goes on by itself until nothing of it is due, which is found for all of an agency at once, see
 * {@link IntakeSweep}. Without a version: its senders, its officers and the sweep act at once and are all right, so it is
 * changed under the lock of its row.
 */
@Entity
@DynamicUpdate // bytes that came in meanwhile are noted beside it
@Table(name = "intake")
public class Intake {
    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "exhibit_id", updatable = false)
    private UUID exhibitId;

    @Column(name = "officer_id", updatable = false)
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    /** When its receiving ended. */
    @Column(name = "received_at")
    private Instant receivedAt;

    private boolean announced;

    @Enumerated(EnumType.STRING)
    private IntakeEnding ending;

    protected Intake() {}

    /** @throws org.crosscase.Problem {@code exhibit-withdrawn} */
    public Intake(ExhibitSummary exhibit, ActingOfficer officer) {
        if (exhibit.withdrawn()) {
            throw EvidenceProblems.exhibitWithdrawn(exhibit.number());
        }
        id = UUID.randomUUID();
        agencyId = officer.agencyId().value();
        caseId = exhibit.caseId().value();
        exhibitId = exhibit.id().value();
        officerId = officer.id().value();
        state = IntakeState.RECEIVING;
        startedAt = Instant.now();
    }

    /** The sender has named all its files: when the last of them is here, the intake goes on by itself. */
    void announceAll() {
        announced = true;
    }

    /** @return false when its receiving had ended already, which changes nothing */
    boolean end(IntakeEnding how) {
        if (state != IntakeState.RECEIVING) {
            return false;
        }
        state = IntakeState.PROCESSING;
        receivedAt = Instant.now();
        ending = how;
        return true;
    }

    public IntakeId id() {
        return IntakeId.of(id);
    }
}
