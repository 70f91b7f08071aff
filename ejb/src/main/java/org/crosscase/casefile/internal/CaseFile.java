package org.crosscase.casefile.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.crosscase.Checks;
import org.crosscase.Spelling;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One investigation of one agency. It is opened with a reference that is unique in the agency, changes title, summary
 * and sensitivity while it is open, is closed with a reason and may be reopened with one; it is never deleted here. Team and
 * lead belong together and change under its one version.
 */
@Entity
@DynamicUpdate // what a change of the sensitivity sets off must not be set off by one of the title
@Table(name = "case_file")
public class CaseFile {
    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    private String reference;

    /** As it reads; unique in the agency. */
    @Column(name = "reference_key", updatable = false)
    private String referenceKey;

    @Column(updatable = false)
    private int spelled;

    private String title;
    private String summary;

    @Column(name = "team_only")
    private boolean teamOnly;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private Sensitivity sensitivity;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(name = "status_reason")
    private String statusReason;

    @Column(name = "lead_officer")
    private UUID leadOfficer;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected CaseFile() {}

    public CaseFile(OpenCase command, Sensitivity sensitivity, ActingOfficer officer) {
        id = UUID.randomUUID();
        agencyId = officer.agencyId().value();
        reference = Spelling.label("reference", command.reference(), 64);
        referenceKey = Spelling.key(reference);
        spelled = Spelling.VERSION;
        title = Checks.line("title", command.title(), 200);
        summary = Checks.optional("summary", command.summary(), 10_000);
        legalBasis = Checks.optional("legalBasis", command.legalBasis(), 200);
        this.sensitivity = sensitivity;
        teamOnly = command.teamOnly();
        status = CaseStatus.OPEN;
        statusReason = "";
        leadOfficer = officer.id().value();
        openedAt = Instant.now();
    }

    /** @return what is another than before */
    public Set<CaseField> edit(EditCase command) {
        requireVersion(command.version());
        requireOpen();
        String oldTitle = title;
        String oldSummary = summary;
        String oldLegalBasis = legalBasis;
        title = command.title() == null ? title : Checks.line("title", command.title(), 200);
        summary = command.summary() == null ? summary : Checks.optional("summary", command.summary(), 10_000);
        legalBasis =
                command.legalBasis() == null ? legalBasis : Checks.optional("legalBasis", command.legalBasis(), 200);
        Set<CaseField> changed = EnumSet.noneOf(CaseField.class);
        addIf(!title.equals(oldTitle), CaseField.TITLE, changed);
        addIf(!summary.equals(oldSummary), CaseField.SUMMARY, changed);
        addIf(!legalBasis.equals(oldLegalBasis), CaseField.LEGAL_BASIS, changed);
        return changed;
    }

    private static void addIf(boolean differs, CaseField field, Set<CaseField> changed) {
        if (differs) {
            changed.add(field);
        }
    }

    public void changeSensitivity(Sensitivity wanted, int readVersion) {
        requireVersion(readVersion);
        sensitivity = wanted;
    }

    public void changeTeamOnly(boolean wanted, int readVersion) {
        requireVersion(readVersion);
        teamOnly = wanted;
    }

    public void close(String reason) {
        requireOpen();
        statusReason = Checks.reason(reason);
        status = CaseStatus.CLOSED;
        closedAt = Instant.now();
    }

    public void reopen(String reason) {
        if (status == CaseStatus.OPEN) {
            throw CaseProblems.alreadyOpen(reference);
        }
        statusReason = Checks.reason(reason);
        status = CaseStatus.OPEN;
        closedAt = null;
    }

    public void handOver(OfficerId lead) {
        requireOpen();
        leadOfficer = lead.value();
    }

    /** @throws org.crosscase.Problem {@code case-closed} */
    TeamMember.Place placeForNew(OfficerId colleague) {
        requireOpen();
        return placeOf(colleague);
    }

    /** @throws org.crosscase.Problem {@code case-closed}, {@code case-lead-stays-in-team} */
    TeamMember.Place placeToLeave(OfficerId colleague) {
        TeamMember.Place place = placeNotToReadFrom(colleague);
        if (lead().equals(colleague)) {
            throw CaseProblems.lastOfTeam();
        }
        return place;
    }

    /**
     * A closed case keeps who worked on it, but sight of one that is for its team only is taken away at any time.
     *
     * @throws org.crosscase.Problem {@code case-closed}
     */
    TeamMember.Place placeNotToReadFrom(OfficerId colleague) {
        if (!teamOnly) {
            requireOpen();
        }
        return placeOf(colleague);
    }

    TeamMember.Place placeOf(OfficerId officer) {
        return new TeamMember.Place(agencyId, id, officer.value());
    }

    /** @throws org.crosscase.Problem {@code case-closed} */
    public void requireOpen() {
        if (status == CaseStatus.CLOSED) {
            throw CaseProblems.closed(reference);
        }
    }

    private void requireVersion(int read) {
        if (read != version) {
            throw CaseProblems.changedMeanwhile();
        }
    }

    public CaseId id() {
        return CaseId.of(id);
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** What describes it, in the order of the column {@code state_digest}. */
    public String[] described() {
        return new String[] {reference, title, summary, legalBasis};
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    public boolean teamOnly() {
        return teamOnly;
    }

    public CaseStatus status() {
        return status;
    }

    public String statusReason() {
        return statusReason;
    }

    public OfficerId lead() {
        return OfficerId.of(leadOfficer);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public int version() {
        return version;
    }
}
