package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.evidence.internal.custody.Exhibit;
import org.crosscase.evidence.internal.custody.ExhibitRegister;
import org.crosscase.evidence.internal.custody.ExhibitRepository;
import org.crosscase.evidence.internal.media.CaseMedia;

/** The seized and received things of a case. An exhibit of another agency and one that does not exist look the same. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class Exhibits {
    @Inject
    private ExhibitRepository repository;

    @Inject
    private ExhibitRegister exhibits;

    @Inject
    private CaseMedia caseMedia;

    @Inject
    private CustodyChain custody;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<ExhibitWithdrawn> withdrawn;

    /**
     * Adds an exhibit; its chain of custody begins.
     *
     * @throws Problem {@code case-not-found}, {@code case-closed}, {@code exhibit-number-taken}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("exhibit.add")
    public ExhibitId addExhibit(AddExhibit command) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.getOpen(officer, command.caseId());
        Exhibit exhibit = new Exhibit(command, officer);
        repository.add(officer.agencyId(), exhibit);
        custody.add(
                officer.agencyId(),
                exhibit.id(),
                officer.id(),
                CustodyAction.RECEIVED,
                Purpose.NONE,
                keptAt(exhibit.location()));
        auditTrail.record(Deed.done("exhibit.add", "exhibit", exhibit.id())
                .saying(EvidenceFact.OF_CASE.with("case", command.caseId()))
                .withState(exhibit.described())
                .about(command.caseId().value()));
        return exhibit.id();
    }

    /**
     * The exhibits of a case, newest first.
     *
     * @throws Problem {@code case-not-found}
     */
    @NotAudited(value = "a list of the agency's own exhibits; opening the case is recorded", attempt = "exhibit.view")
    public List<ExhibitSummary> listExhibits(CaseId caseId) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.requireReadable(officer, caseId);
        return exhibits.list(officer, caseId);
    }

    /** @throws Problem {@code exhibit-not-found} */
    @NotAudited(
            value = "facts of the agency's own exhibit, without media; opening the case is recorded",
            attempt = "exhibit.view")
    public ExhibitSummary getExhibit(ExhibitId id) {
        return exhibits.get(currentOfficer.get(), id);
    }

    /**
     * The same with its case and the intake to be shown.
     *
     * @throws Problem {@code exhibit-not-found}
     */
    @NotAudited(
            value = "facts of the agency's own exhibit, without media; opening the case is recorded",
            attempt = "exhibit.view")
    public ExhibitDetails getDetails(ExhibitId id) {
        return exhibits.details(currentOfficer.get(), id);
    }

    /**
     * Returned, excluded or not to be used: its files give no links any more, at once. The record stays.
     *
     * @param reason at least 10 characters
     * @throws Problem {@code exhibit-not-found}, {@code exhibit-withdrawn} when it is already,
     *     {@code exhibit-changed-meanwhile}
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("exhibit.withdraw")
    public void withdrawExhibit(ExhibitId id, String reason) {
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        Exhibit exhibit = find(officer, id);
        caseMedia.lockCase(officer.agencyId(), exhibit.caseId());
        exhibit.withdraw(onRecord);
        repository.flush();
        caseMedia.withdrawLeftovers(officer.agencyId(), exhibit.caseId(), id);
        custody.add(
                officer.agencyId(), id, officer.id(), CustodyAction.WITHDRAWN, Purpose.inWords(onRecord), Fact.NONE);
        withdrawn.fire(new ExhibitWithdrawn(officer.agencyId(), exhibit.caseId(), id));
        auditTrail.record(Deed.done("exhibit.withdraw", "exhibit", id)
                .withPurpose(onRecord)
                .about(exhibit.caseId().value()));
    }

    /**
     * Puts on record that the exhibit is elsewhere now.
     *
     * @param version {@link ExhibitSummary#version()} as the officer saw it
     * @param reason at least 10 characters
     * @throws Problem {@code exhibit-not-found}, {@code exhibit-changed-meanwhile}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("exhibit.move")
    public void moveExhibit(ExhibitId id, int version, String location, String reason) {
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        Exhibit exhibit = find(officer, id);
        String left = exhibit.moveTo(location, version);
        repository.flush();
        custody.add(
                officer.agencyId(),
                id,
                officer.id(),
                CustodyAction.MOVED,
                Purpose.inWords(onRecord),
                EvidenceFact.MOVED
                        .with("from", Checks.given(left))
                        .with("to", exhibit.location())
                        .build());
        auditTrail.record(Deed.done("exhibit.move", "exhibit", id)
                .withPurpose(onRecord)
                .withState(exhibit.described())
                .about(exhibit.caseId().value()));
    }

    /** Asked anew for each change. */
    private Exhibit find(ActingOfficer officer, ExhibitId id) {
        Exhibit found = repository.get(officer.agencyId(), id);
        if (!caseAccess.mayChange(officer, found.caseId())) {
            throw EvidenceProblems.exhibitNotFound();
        }
        return found;
    }

    private static Fact keptAt(String location) {
        return location.isEmpty()
                ? Fact.NONE
                : EvidenceFact.KEPT_AT.with("place", location).build();
    }
}
