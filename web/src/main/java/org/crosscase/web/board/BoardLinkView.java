package org.crosscase.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.link.Board;
import org.crosscase.link.BoardLinkDetails;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;

/** One link between two agencies, as a coordinator may know it. */
@Named("boardLink")
@RequestScoped
public class BoardLinkView {
    @Inject
    private Board board;

    private String id;
    private BoardLinkDetails details;

    public void load() {
        details = board.getLink(LinkId.parse(id).orElseThrow(LinkProblems::notFound));
    }

    public BoardLinkDetails getDetails() {
        return details;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
