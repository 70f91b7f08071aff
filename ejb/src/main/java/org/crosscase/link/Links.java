package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.crosscase.evidence.MediaId;
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
    @NotAudited("a list of the agency's own sides of links; opening one is recorded")
    public LinkPage listLinks(LinkQuery query) {
        return sides.page(agency(), query);
    }

    /** Links of the agency that nobody has opened yet. */
    @NotAudited("a figure for the navigation")
    public int countNew() {
        return sides.countNew(agency());
    }

    /**
     * One link with its explanation and what the other side sees.
     *
     * @throws org.crosscase.Problem {@code link-not-found}
     */
    @Audited("link.view")
    public LinkDetails getLink(LinkId id) {
        SideRow side = find(id);
        auditTrail.record(Deed.done("link.view", "link", id));
        return new LinkDetails(
                side.summary(),
                side.stateReason(),
                sides.reasons(agency(), side),
                disclosure.preview(currentOfficer.get(), side.summary()),
                disclosure.mayTell(side.summary()));
    }

    /**
     * The reasons of many links at once, for tools that do not open them one by one.
     *
     * @param links of the agency; any other is passed over
     * @param ofCase as in the {@link LinkQuery} that listed them, or null
     */
    @Audited("link.list-reasons")
    public Map<LinkId, List<LinkReason>> listReasons(List<LinkId> links, CaseId ofCase) {
        auditTrail.record(Deed.done("link.list-reasons", "link", "").withDetail(links.size() + " links"));
        return links.isEmpty() ? Map.of() : sides.reasons(agency(), links, ofCase);
    }

    /** A new link is seen from now on; any other stays as it is. */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("link.mark-seen")
    public void markSeen(LinkId id) {
        find(id);
        sides.markSeen(agency(), id);
        auditTrail.record(Deed.done("link.mark-seen", "link", id));
    }

    /**
     * @param reason may be empty
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.confirm")
    public void confirm(LinkId id, String reason) {
        decide(id, LinkState.CONFIRMED, Checks.optional("reason", reason, 500), "link.confirm");
    }

    /**
     * Sets the link aside for this agency; the other side is not told.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}, {@code reason-too-short}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.reject")
    public void reject(LinkId id, String reason) {
        decide(id, LinkState.REJECTED, Checks.reason(reason), "link.reject");
    }

    /** Takes a decision back: the link reads as seen. */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.reopen")
    public void reopen(LinkId id) {
        decide(id, LinkState.SEEN, "", "link.reopen");
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
        SideRow side = decisions.lock(agency(), id);
        if (!disclosure.mayTell(side.summary())) {
            throw LinkProblems.alreadyTold();
        }
        CaseId own = side.summary().mine().caseId();
        decisions.tellOther(id, own);
        auditTrail.record(Deed.done("link.tell-other", "link", id).withPurpose(onRecord));
    }

    /** Which of these own media items match media of another case that the agency may know of. */
    @NotAudited("marks in a grid whose opening is recorded")
    public Set<MediaId> matchedElsewhere(Set<MediaId> media) {
        return media.isEmpty() ? Set.of() : sides.matched(agency(), media);
    }

    private void decide(LinkId id, LinkState state, String reason, String action) {
        decisions.lock(agency(), id);
        decisions.decide(agency(), id, state, reason);
        auditTrail.record(Deed.done(action, "link", id).withPurpose(reason));
    }

    private SideRow find(LinkId id) {
        return sides.find(agency(), id).orElseThrow(LinkProblems::notFound);
    }

    private AgencyId agency() {
        return currentOfficer.get().agencyId();
    }
}
