package org.crosscase.web.api.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.crosscase.link.Board;
import org.crosscase.link.BoardLink;
import org.crosscase.link.BoardPage;
import org.crosscase.link.BoardQuery;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.PageParameters;

/** Links as coordinators get them. */
@ApplicationScoped
public class BoardLinks {
    @Inject
    private Board board;

    Page<BoardLinkForm> list(String country, LinkState state, int minStrength, PageParameters part) {
        int size = part.size();
        BoardPage page =
                board.listLinks(new BoardQuery(country, state, minStrength, part.after(), part.skip(size), size));
        Map<LinkId, List<LinkReason>> reasons =
                board.listReasons(page.items().stream().map(BoardLink::id).toList());
        return Page.of(
                page.items(),
                link -> BoardLinkForm.of(link, reasons.getOrDefault(link.id(), List.of())),
                page.total(),
                page.next());
    }

    BoardLinkForm get(LinkId id) {
        return BoardLinkForm.of(board.getLink(id));
    }
}
