package org.crosscase.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.link.Board;
import org.crosscase.link.BoardLinkDetails;
import org.crosscase.link.BoardSide;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;
import org.crosscase.web.links.DeepWords;
import org.crosscase.web.links.ReasonLine;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** One link between two agencies, as a coordinator may know it. */
@Named("boardLink")
@RequestScoped
public class BoardLinkView {
    @Inject
    private Board board;

    @Inject
    private Messages messages;

    private String id;
    private List<ReasonLine> lines;
    private BoardLinkDetails details;

    public void load() {
        details = board.getLink(LinkId.parse(id).orElseThrow(LinkProblems::notFound));
    }

    /** The reasons, told by the names of the two agencies. */
    public List<ReasonLine> getLines() {
        if (lines == null) {
            Texts texts = messages.texts();
            List<BoardSide> sides = details.link().cases();
            DeepWords deepWords = DeepWords.forBoard(
                    texts, sides.get(0).agency().name(), sides.get(1).agency().name());
            lines = details.reasons().stream()
                    .map(reason -> ReasonLine.of(texts, reason, deepWords))
                    .toList();
        }
        return lines;
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
