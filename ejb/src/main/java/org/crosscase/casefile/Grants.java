package org.crosscase.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.casefile.internal.GrantBook;

/**
 * What the acting officer's agency grants of its cases to others, beyond what their sensitivity gives. It shows in links, from the
 * transaction on that gives it; what is withdrawn shows nothing from its transaction on, what has an end from that moment on.
 */
@Stateless
@UseCase
@RolesAllowed(Role.INVESTIGATOR_NAME)
public class Grants {
    @Inject
    private CaseAccess cases;

    @Inject
    private GrantBook grants;

    @Inject
    private Agencies agencies;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<CaseGrantsChanged> changed;

    /**
     * @throws org.crosscase.Problem {@code case-not-found}, {@code reason-too-short}, {@code grant-receiver-unknown} for an agency that
     *     is not registered or the own one, {@code grant-ends-in-the-past}
     */
    @Audited("case.grant")
    public GrantId give(GiveGrant command) {
        ActingOfficer officer = currentOfficer.get();
        cases.get(officer, command.caseId());
        String reason = Checks.reason(command.reason());
        AgencyDetails receiver = agencies.findAgency(command.to().agency())
                .filter(agency -> !agency.id().equals(officer.agencyId()))
                .orElseThrow(GrantProblems::noSuchReceiver);
        if (command.until() != null
                && !(Checks.isMoment(command.until()) && command.until().isAfter(Instant.now()))) {
            throw GrantProblems.endsInThePast();
        }
        GrantId id = grants.add(officer, command, reason);
        changed.fire(new CaseGrantsChanged(officer.agencyId(), command.caseId()));
        auditTrail.record(Deed.done("case.grant", "case", command.caseId())
                .withPurpose(reason)
                .saying(given(id, command, receiver)));
        return id;
    }

    private static Fact given(GrantId id, GiveGrant command, AgencyDetails receiver) {
        Fact.Builder fact = CaseFact.GRANTED
                .with("grant", id)
                .with("scope", command.scope())
                .with("agency", receiver.code());
        if (command.to().unit() != null) {
            fact = fact.with("unit", command.to().unit());
        }
        if (command.to().officer() != null) {
            fact = fact.with("receiver", command.to().officer());
        }
        return (command.until() == null ? fact : fact.with("until", command.until())).build();
    }

    /**
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code grant-not-found}, {@code case-not-found}, {@code grant-is-over} for one that was withdrawn or has ended
     */
    @Audited("case.withdraw-grant")
    public void withdraw(GrantId id, String reason) {
        ActingOfficer officer = currentOfficer.get();
        String onRecord = Checks.reason(reason);
        CaseGrant grant = grants.find(officer, id).orElseThrow(GrantProblems::notFound);
        cases.get(officer, grant.caseId());
        if (!grants.withdraw(officer, id)) {
            throw GrantProblems.over();
        }
        changed.fire(new CaseGrantsChanged(officer.agencyId(), grant.caseId()));
        auditTrail.record(Deed.done("case.withdraw-grant", "case", grant.caseId())
                .withPurpose(onRecord)
                .saying(CaseFact.GRANT_WITHDRAWN.with("grant", id)));
    }

    /**
     * All of a case, newest first, also those that are over.
     *
     * @throws org.crosscase.Problem {@code case-not-found}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME})
    @NotAudited(value = "what the own agency granted, each of which is recorded", attempt = "case.view")
    public List<CaseGrant> list(CaseId caseId) {
        cases.requireReadable(currentOfficer.get(), caseId);
        return grants.list(currentOfficer.get().agencyId(), caseId);
    }
}
