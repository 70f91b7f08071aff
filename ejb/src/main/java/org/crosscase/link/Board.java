package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.link.internal.BoardList;
import org.crosscase.link.internal.LinkFact;
import org.crosscase.link.internal.SideDecisions;

/** Links between agencies, for coordinators: who has a hit with whom, how strong and why, without any content. */
@Stateless
@UseCase
@RolesAllowed(Role.COORDINATOR_NAME)
public class Board {
    @Inject
    private BoardList board;

    @Inject
    private SideDecisions decisions;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private DatabaseScope scope;

    @Inject
    private AuditTrail auditTrail;

    /** Strongest first. */
    @NotAudited(value = "the board holds no case content; opening a link is recorded", attempt = "link.list")
    public BoardPage listLinks(BoardQuery query) {
        return asCoordinator(reader -> board.page(reader, query));
    }

    /**
     * Both sides with the reasons; the reader has seen the link from now on.
     *
     * @throws org.crosscase.Problem {@code link-not-found}
     */
    @Audited("link.view")
    public BoardLinkDetails getLink(LinkId id) {
        BoardLinkDetails details = asCoordinator(reader -> {
            BoardLink link = board.find(reader, id).orElseThrow(LinkProblems::notFound);
            return new BoardLinkDetails(link, board.reasons(id));
        });
        decisions.markSeen(currentOfficer.get(), id);
        auditTrail.record(Deed.done("link.view", "link", id));
        return details;
    }

    /** The reasons of links, for tools that do not open them one by one; none of them is marked as seen. */
    @Audited("link.list-reasons")
    public Map<LinkId, List<LinkReason>> listReasons(List<LinkId> links) {
        Map<LinkId, List<LinkReason>> reasons = asCoordinator(reader -> board.reasons(links));
        auditTrail.record(
                Deed.done("link.list-reasons", "link", "").saying(LinkFact.REASONS_READ.with("links", links.size())));
        return reasons;
    }

    @NotAudited(value = "figures of the board", attempt = "link.list")
    public BoardCounts counts() {
        return asCoordinator(board::counts);
    }

    /** Pairs of agencies with links between them, most first; the map groups them by country. */
    @NotAudited(value = "figures of the board", attempt = "link.list")
    public List<AgencyPair> listAgencyPairs() {
        return asCoordinator(reader -> board.pairs());
    }

    private <T> T asCoordinator(Function<ActingOfficer, T> work) {
        ActingOfficer reader = currentOfficer.get();
        scope.actAs(DatabaseRole.COORDINATOR);
        T result = work.apply(reader);
        scope.actAsApplication();
        return result;
    }
}
