package org.crosscase.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.casefile.internal.CaseField;
import org.crosscase.casefile.internal.CaseFile;
import org.crosscase.casefile.internal.CaseFileRepository;
import org.crosscase.casefile.internal.CaseList;
import org.crosscase.casefile.internal.CaseReading;
import org.crosscase.casefile.internal.CaseTokens;
import org.crosscase.casefile.internal.ReservedReferences;

/** The cases of the acting officer's agency. A case of another agency and a case that does not exist look the same. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class CaseFiles {
    @Inject
    private CaseFileRepository cases;

    @Inject
    private CaseList list;

    @Inject
    private CaseReading reading;

    @Inject
    private ReservedReferences reserved;

    @Inject
    private CaseTokens tokens;

    @Inject
    private Agencies agencies;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<CaseSensitivityChanged> sensitivityChanged;

    @Inject
    private Event<CaseTeamOnlyChanged> teamOnlyChanged;

    @Inject
    private Event<CaseHandedOver> handedOver;

    /**
     * Opens a case; the acting officer leads it.
     *
     * @throws org.crosscase.Problem {@code case-reference-taken} when the agency has a case of this reference
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("case.open")
    public CaseId openCase(OpenCase command) {
        ActingOfficer officer = currentOfficer.get();
        Sensitivity sensitivity =
                command.sensitivity() == null ? cases.defaultSensitivity(officer.agencyId()) : command.sensitivity();
        CaseFile opened = new CaseFile(command, sensitivity, officer);
        cases.findByReference(officer, opened.reference()).ifPresent(holder -> {
            throw CaseProblems.referenceTaken(opened.reference(), holder.id());
        });
        if (reserved.isReserved(officer, opened.reference())) {
            throw CaseProblems.referenceReserved(opened.reference());
        }
        cases.add(opened);
        tokens.write(officer.agencyId(), opened.id(), opened.reference(), opened.title());
        auditTrail.record(Deed.done("case.open", "case", opened.id())
                .saying((opened.teamOnly() ? CaseFact.SENSITIVITY_SET_TEAM_ONLY : CaseFact.SENSITIVITY_SET)
                        .with("sensitivity", sensitivity))
                .withState(opened.described()));
        return opened.id();
    }

    /** The search before the opening: the agency's case whose reference reads the same. */
    @NotAudited(
            value = "tells only whether the agency's own reference is in use; opening the case is recorded",
            attempt = "case.list")
    public Optional<CaseId> findByReference(String reference) {
        return reference == null || reference.isBlank()
                ? Optional.empty()
                : cases.findByReference(currentOfficer.get(), reference.strip()).map(CaseFile::id);
    }

    @NotAudited(value = "a list of the agency's own cases; opening one is recorded", attempt = "case.list")
    public CasePage listCases(CaseQuery query) {
        ActingOfficer officer = currentOfficer.get();
        return list.page(officer, query);
    }

    /** @throws org.crosscase.Problem {@code case-not-found} */
    @Audited("case.view")
    public CaseDetails getCase(CaseId id) {
        CaseDetails details = details(id);
        auditTrail.recordLook(Deed.done("case.view", "case", id));
        return details;
    }

    /**
     * Several at once, in this order; each is opened.
     *
     * @param ids at least one
     * @throws org.crosscase.Problem {@code case-not-found}
     */
    @Audited("case.view")
    public List<CaseDetails> getCases(List<CaseId> ids) {
        List<CaseDetails> details = reading.details(currentOfficer.get(), ids);
        auditTrail.recordLooks(
                ids.stream().map(id -> Deed.done("case.view", "case", id)).toList());
        return details;
    }

    /**
     * The case as it is before a change of this very request.
     *
     * @throws org.crosscase.Problem {@code case-not-found}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @NotAudited(value = "nobody looks: the change that follows is recorded, or its refusal is", attempt = "case.edit")
    public CaseDetails readForChange(CaseId id) {
        // held to the end of the transaction: its version is compared by the change
        return details(find(id).id());
    }

    /** @throws org.crosscase.Problem {@code case-not-found}, {@code case-changed-meanwhile}, {@code case-closed} */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("case.edit")
    public CaseDetails editCase(EditCase command) {
        CaseFile edited = find(command.id());
        Set<CaseField> changed = edited.edit(command);
        cases.flush();
        if (changed.contains(CaseField.TITLE)) {
            tokens.rewrite(currentOfficer.get().agencyId(), edited.id(), edited.reference(), edited.title());
        }
        Deed deed = Deed.done("case.edit", "case", command.id());
        auditTrail.record((changed.isEmpty() ? deed : deed.saying(CaseFact.FIELDS_CHANGED.with("field", changed)))
                .withState(edited.described()));
        return details(command.id());
    }

    /**
     * Changes what the other side of each link learns, at once.
     *
     * @param reason at least 10 characters
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.change-sensitivity")
    public CaseDetails changeSensitivity(CaseId id, int version, Sensitivity wanted, String reason) {
        String onRecord = Checks.reason(reason);
        CaseFile changed = find(id);
        Sensitivity before = changed.sensitivity();
        changed.changeSensitivity(wanted, version);
        cases.flush();
        if (before != wanted) {
            sensitivityChanged.fire(
                    new CaseSensitivityChanged(currentOfficer.get().agencyId(), id));
        }
        auditTrail.record(Deed.done("case.change-sensitivity", "case", id)
                .withPurpose(onRecord)
                .saying(CaseFact.SENSITIVITY_CHANGED.with("before", before).with("sensitivity", wanted)));
        return details(id);
    }

    /**
     * For its team only, or for all of the agency again; at once.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code case-team-only-by-its-team} for one who could not read it any more
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.change-team-only")
    public CaseDetails changeTeamOnly(CaseId id, int version, boolean wanted, String reason) {
        String onRecord = Checks.reason(reason);
        CaseFile changed = find(id);
        if (wanted && !cases.isAmongReaders(changed, currentOfficer.get().id())) {
            throw CaseProblems.teamOnlyByOutsider();
        }
        boolean before = changed.teamOnly();
        changed.changeTeamOnly(wanted, version);
        cases.flush();
        if (before != wanted) {
            teamOnlyChanged.fire(new CaseTeamOnlyChanged(currentOfficer.get().agencyId(), id));
        }
        Deed deed = Deed.done("case.change-team-only", "case", id).withPurpose(onRecord);
        CaseFact fact = wanted ? CaseFact.MADE_TEAM_ONLY : CaseFact.OPENED_TO_AGENCY;
        auditTrail.record(before == wanted ? deed : deed.saying(fact.alone()));
        return details(id);
    }

    /**
     * Lets a colleague read the case while it is for its team only.
     *
     * @return the version that the case has now
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.change-supervisors")
    public int nameSupervisor(CaseId id, OfficerId colleague) {
        CaseFile caseFile = find(id);
        caseFile.requireOpen();
        requireColleague(colleague);
        cases.nameSupervisor(caseFile, colleague);
        auditTrail.record(Deed.done("case.change-supervisors", "case", id)
                .saying(CaseFact.SUPERVISOR_NAMED.with("officer", colleague)));
        return caseFile.version();
    }

    /** @return the version that the case has now */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.change-supervisors")
    public int removeSupervisor(CaseId id, OfficerId colleague) {
        CaseFile caseFile = find(id);
        cases.removeSupervisor(caseFile, colleague);
        auditTrail.record(Deed.done("case.change-supervisors", "case", id)
                .saying(CaseFact.SUPERVISOR_REMOVED.with("officer", colleague)));
        return caseFile.version();
    }

    /** @param reason at least 10 characters */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.close")
    public CaseDetails closeCase(CaseId id, String reason) {
        CaseFile closed = find(id);
        closed.close(reason);
        cases.flush();
        auditTrail.record(Deed.done("case.close", "case", id).withPurpose(reason.strip()));
        return details(id);
    }

    /** @param reason at least 10 characters */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.reopen")
    public CaseDetails reopenCase(CaseId id, String reason) {
        CaseFile reopened = find(id);
        reopened.reopen(reason);
        cases.flush();
        auditTrail.record(Deed.done("case.reopen", "case", id).withPurpose(reason.strip()));
        return details(id);
    }

    /** @return the version that the case has now: its team counts as a part of it */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.change-team")
    public int addToTeam(CaseId id, OfficerId colleague) {
        CaseFile caseFile = find(id);
        caseFile.requireOpen();
        requireColleague(colleague);
        cases.addToTeam(caseFile, colleague);
        auditTrail.record(
                Deed.done("case.change-team", "case", id).saying(CaseFact.JOINED_TEAM.with("officer", colleague)));
        return caseFile.version();
    }

    /** @return the version that the case has now */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.change-team")
    public int removeFromTeam(CaseId id, OfficerId colleague) {
        CaseFile caseFile = find(id);
        cases.removeFromTeam(caseFile, colleague);
        auditTrail.record(
                Deed.done("case.change-team", "case", id).saying(CaseFact.LEFT_TEAM.with("officer", colleague)));
        return caseFile.version();
    }

    /**
     * Makes a colleague the lead investigator, and one of the team.
     *
     * @return the version that the case has now
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("case.hand-over")
    public int handOver(CaseId id, OfficerId colleague) {
        CaseFile caseFile = find(id);
        requireColleague(colleague);
        boolean another = !caseFile.lead().equals(colleague);
        caseFile.handOver(colleague);
        cases.addToTeam(caseFile, colleague);
        if (another) {
            handedOver.fire(new CaseHandedOver(currentOfficer.get().agencyId(), id, colleague));
        }
        auditTrail.record(
                Deed.done("case.hand-over", "case", id).saying(CaseFact.HANDED_TO.with("officer", colleague)));
        return caseFile.version();
    }

    private CaseFile find(CaseId id) {
        return cases.find(currentOfficer.get(), id).orElseThrow(CaseProblems::notFound);
    }

    private void requireColleague(OfficerId colleague) {
        if (agencies.listColleagues().stream().noneMatch(known -> known.id().equals(colleague))) {
            throw CaseProblems.noSuchColleague();
        }
    }

    private CaseDetails details(CaseId id) {
        return reading.details(currentOfficer.get(), id);
    }
}
