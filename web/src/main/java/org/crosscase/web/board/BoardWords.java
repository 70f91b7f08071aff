package org.crosscase.web.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.crosscase.link.BoardLink;

/** What the board may say of a link. */
@Named("boardWords")
@ApplicationScoped
public class BoardWords {
    /** Where a side is COVERT the coordinator learns how strong the link is, not what it rests on. */
    public boolean explained(BoardLink link) {
        return link.explained();
    }
}
