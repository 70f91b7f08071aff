package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;

/** Links between agencies, for coordinators: who has a hit with whom, how strong and why, without any content. */
@Stateless
@UseCase
@RolesAllowed(Role.COORDINATOR_NAME)
public class Board {
    /** Strongest first. */
    @NotAudited("the board holds no case content; opening a link is recorded")
    public BoardPage listLinks(BoardQuery query) {
        throw new UnsupportedOperationException();
    }

    /**
     * Both sides with the reasons; marks the link as seen.
     *
     * @throws org.crosscase.Problem {@code link-not-found}
     */
    @Audited("link.view")
    public BoardLinkDetails getLink(LinkId id) {
        throw new UnsupportedOperationException();
    }

    @NotAudited("figures of the board")
    public BoardCounts counts() {
        throw new UnsupportedOperationException();
    }

    /** Pairs of agencies with links between them, most first; the map groups them by country. */
    @NotAudited("figures of the board")
    public List<AgencyPair> listAgencyPairs() {
        throw new UnsupportedOperationException();
    }
}
