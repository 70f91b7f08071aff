package org.crosscase.evidence.internal.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.Spelling;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A seized or received thing of one case. It is added with a number that is unique in the case, moves from place to place,
 * and may be withdrawn once, with a reason; its record stays. Its files are counted beside it, by the intake.
 */
@Entity
@DynamicUpdate // an officer's act must not write back a count of files that is old
@Table(name = "exhibit")
public class Exhibit {
    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private String number;

    /** As it reads; unique in the case. */
    @Column(name = "number_key", updatable = false)
    private String numberKey;

    @Column(updatable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExhibitKind kind;

    /** Where it is kept; empty when nobody said. */
    private String location;

    @Column(name = "received_by", updatable = false)
    private UUID receivedBy;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Version
    private int version;

    protected Exhibit() {}

    public Exhibit(AddExhibit command, ActingOfficer officer) {
        id = UUID.randomUUID();
        agencyId = officer.agencyId().value();
        caseId = command.caseId().value();
        number = Spelling.label("number", command.number(), 64);
        numberKey = Spelling.key(number);
        description = Checks.optional("description", command.description(), 500);
        if (command.kind() == null) {
            throw Problem.invalid("field-missing", "kind");
        }
        kind = command.kind();
        location = Checks.optional("location", command.location(), 200);
        receivedBy = officer.id().value();
        receivedAt = Instant.now();
        withdrawnReason = "";
    }

    /**
     * @param readVersion that the officer saw, and with it the place that it leaves
     * @return the place that it left; may be empty
     * @throws Problem {@code exhibit-changed-meanwhile}
     */
    public String moveTo(String place, int readVersion) {
        String wanted = Checks.required("location", place, 200);
        if (readVersion != version) {
            throw EvidenceProblems.exhibitChangedMeanwhile();
        }
        String left = location;
        location = wanted;
        return left;
    }

    /** @throws Problem {@code exhibit-withdrawn} when it is already */
    public void withdraw(String reason) {
        if (withdrawnAt != null) {
            throw EvidenceProblems.exhibitWithdrawn(number);
        }
        withdrawnReason = Checks.reason(reason);
        withdrawnAt = Instant.now();
    }

    public ExhibitId id() {
        return ExhibitId.of(id);
    }

    public CaseId caseId() {
        return CaseId.of(caseId);
    }

    public String number() {
        return number;
    }

    public String location() {
        return location;
    }

    /** What describes it, in the order of the column {@code state_digest}. */
    public String[] described() {
        return new String[] {caseId.toString(), number, description, kind.name(), location};
    }

    String numberKey() {
        return numberKey;
    }
}
