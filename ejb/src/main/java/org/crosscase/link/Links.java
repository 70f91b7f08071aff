package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.internal.LinkFact;
import org.crosscase.link.internal.OwnDisclosure;
import org.crosscase.link.internal.SideDecisions;
import org.crosscase.link.internal.SideList;
import org.crosscase.link.internal.SideList.SideRow;

/** The links that the acting officer's agency may know of. Any other link and one that does not exist look the same. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class Links {
    @Inject
    private SideList sides;

    @Inject
    private SideDecisions decisions;

    @Inject
    private OwnDisclosure disclosure;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /** Strongest first. A link between two cases of the agency stands in it once, unless the query names a case. */
    @NotAudited(value = "a list of the agency's own sides of links; opening one is recorded", attempt = "link.list")
    public LinkPage listLinks(LinkQuery query) {
        return sides.page(currentOfficer.get(), query);
    }

    /** For each of these own cases that has any, how many links it has and how strong the strongest is. */
    @NotAudited(value = "figures beside the agency's own cases, whose opening is recorded", attempt = "link.list")
    public Map<CaseId, LinkFigures> figuresOf(Set<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : sides.figures(currentOfficer.get(), cases);
    }

    /**
     * One link with its explanation and what the other side sees.
     *
     * @throws org.crosscase.Problem {@code link-not-found}
     */
    @Audited("link.view")
    public LinkDetails getLink(LinkId id) {
        return look(find(id));
    }

    /**
     * The same, by somebody who decides on links: it counts as seen by this officer from then on. One look, one entry.
     *
     * @throws org.crosscase.Problem {@code link-not-found}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("link.view")
    public LinkDetails openLink(LinkId id) {
        LinkDetails details = look(find(id));
        if (details.state() == LinkState.NEW) {
            decisions.markSeen(currentOfficer.get(), id);
        }
        return details;
    }

    private LinkDetails look(SideRow side) {
        auditTrail.recordLook(
                Deed.done("link.view", "link", side.summary().id()).about(cases(side)));
        return new LinkDetails(
                side.summary(),
                sides.reasons(currentOfficer.get(), side),
                disclosure.preview(currentOfficer.get(), side.summary()),
                disclosure.mayTell(side.summary()),
                disclosure.mayTakeBack(side.summary()));
    }

    /** What the list of links says of one of them, for a page that is open already; empty when it says nothing of it. */
    @NotAudited(
            value = "no more than the list of links, which is not recorded either; opening the link is",
            attempt = "link.view")
    public Optional<LinkSummary> findSummary(LinkId id) {
        return sides.find(currentOfficer.get(), id).map(SideRow::summary);
    }

    /**
     * The reasons of many links at once, for tools that do not open them one by one.
     *
     * @param links of the agency; any other is passed over
     * @param ofCase as in the {@link LinkQuery} that listed them, or null
     */
    @Audited("link.list-reasons")
    public Map<LinkId, List<LinkReason>> listReasons(List<LinkId> links, CaseId ofCase) {
        Map<LinkId, List<LinkReason>> reasons =
                links.isEmpty() ? Map.of() : sides.reasons(currentOfficer.get(), links, ofCase);
        // what nobody was shown anything of, the officer may not know of: nothing is told in it
        auditTrail.record(Deed.done("link.list-reasons", "link", "")
                .saying(LinkFact.REASONS_READ.with("links", links.size()))
                .about(ofCase == null || reasons.isEmpty() ? List.of() : List.of(ofCase.value())));
        return reasons;
    }

    /** The acting officer has seen the link; it waits for a decision as before. */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("link.mark-seen")
    public void markSeen(LinkId id) {
        SideRow side = findToWrite(id);
        decisions.markSeen(currentOfficer.get(), id);
        auditTrail.record(Deed.done("link.mark-seen", "link", id).about(cases(side)));
    }

    /**
     * The two cases belong together, as this agency sees it.
     *
     * @param reason may be empty
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}, {@code link-decided-meanwhile}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.confirm")
    public void confirm(LinkId id, DecisionSeen seen, String reason) {
        decide(id, seen, LinkState.CONFIRMED, Checks.optional("reason", reason, 500), "link.confirm");
    }

    /**
     * Sets the link aside for this agency; it leaves the lists. The other side learns that and when, not who and why.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}, {@code link-decided-meanwhile},
     *     {@code reason-too-short}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.reject")
    public void reject(LinkId id, DecisionSeen seen, String reason) {
        decide(id, seen, LinkState.REJECTED, Checks.reason(reason), "link.reject");
    }

    /**
     * Takes a decision back: the link waits for one again.
     *
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}, {@code link-decided-meanwhile}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.reopen")
    public void reopen(LinkId id, DecisionSeen seen) {
        findToDecide(id);
        decisions.takeBack(currentOfficer.get(), id, seen);
        decisions.markSeen(currentOfficer.get(), id);
        auditTrail.record(Deed.done("link.reopen", "link", id));
    }

    /**
     * The owner of a COVERT case decides that the other side learns of the hit, as much as of a CONTACT case.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-other-side-already-told}, {@code link-withdrawn}
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("link.tell-other")
    public void tellOther(LinkId id, String reason) {
        String onRecord = Checks.reason(reason);
        SideRow side = findToDecide(id);
        if (!disclosure.mayTell(side.summary())) {
            throw LinkProblems.alreadyTold();
        }
        decisions.tellOther(currentOfficer.get(), side, true);
        auditTrail.record(
                Deed.done("link.tell-other", "link", id).withPurpose(onRecord).about(cases(side)));
    }

    /**
     * The owner of a COVERT case that told the other side does so no longer: from now on it is shown nothing. What its officers
     * read before they know.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-other-side-not-told}
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("link.untell-other")
    public void untellOther(LinkId id, String reason) {
        String onRecord = Checks.reason(reason);
        SideRow side = findToWrite(id);
        if (!disclosure.mayTakeBack(side.summary())) {
            throw LinkProblems.notTold();
        }
        decisions.tellOther(currentOfficer.get(), side, false);
        auditTrail.record(
                Deed.done("link.untell-other", "link", id).withPurpose(onRecord).about(cases(side)));
    }

    private void decide(LinkId id, DecisionSeen seen, LinkState state, String reason, String action) {
        SideRow side = findToDecide(id);
        decisions.decide(currentOfficer.get(), id, seen, state, reason);
        auditTrail.record(Deed.done(action, "link", id).withPurpose(reason).about(cases(side)));
    }

    /** The agency's own of the two. */
    private static List<UUID> cases(SideRow side) {
        return Stream.of(side.summary().mine().caseId(), side.summary().other().caseId())
                .filter(Objects::nonNull)
                .map(CaseId::value)
                .toList();
    }

    private SideRow find(LinkId id) {
        return sides.find(currentOfficer.get(), id).orElseThrow(LinkProblems::notFound);
    }

    private SideRow findToWrite(LinkId id) {
        return sides.findOnRecord(currentOfficer.get(), id).orElseThrow(LinkProblems::notFound);
    }

    private SideRow findToDecide(LinkId id) {
        SideRow side = findToWrite(id);
        if (side.summary().state() == LinkState.WITHDRAWN) {
            throw LinkProblems.withdrawn();
        }
        return side;
    }

    private AgencyId agency() {
        return currentOfficer.get().agencyId();
    }
}
