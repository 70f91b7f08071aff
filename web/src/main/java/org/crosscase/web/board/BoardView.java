package org.crosscase.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.Checks;
import org.crosscase.link.AgencyPair;
import org.crosscase.link.Board;
import org.crosscase.link.BoardCounts;
import org.crosscase.link.BoardPage;
import org.crosscase.link.BoardQuery;
import org.crosscase.link.LinkState;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;

/** The coordinator's board: links between agencies by strength, and which countries they join. */
@Named("board")
@RequestScoped
public class BoardView {
    private static final int ROWS = 50;

    @Inject
    private Board board;

    private String country;
    private String state;
    private Integer atLeast;
    private String after;
    private BoardPage page;
    private BoardCounts counts;
    private List<AgencyPair> pairs;

    public void load() {
        page = board.listLinks(new BoardQuery(country, state(), atLeast == null ? 0 : atLeast, after, 0, ROWS));
        counts = board.counts();
        pairs = board.listAgencyPairs();
    }

    public String with(String part, Object value) {
        return Address.of("/app/board.xhtml")
                .with("country", country)
                .with("state", state)
                .with("atLeast", atLeast)
                .with(part, value)
                .toString();
    }

    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    private LinkState state() {
        return Choice.find(LinkState.class, state).orElse(null);
    }

    /** The arcs of the map, strongest on top; pairs without a country on both sides are in the table only. */
    public List<Arc> getArcs() {
        return pairs.stream()
                .flatMap(pair -> Arc.of(pair).stream())
                .sorted((one, other) -> Integer.compare(one.strength(), other.strength()))
                .toList();
    }

    /** The countries that a link touches, each once. */
    public List<MapPoint> getPoints() {
        return getArcs().stream()
                .flatMap(arc -> List.of(arc.from(), arc.to()).stream())
                .distinct()
                .toList();
    }

    public BoardPage getPage() {
        return page;
    }

    public BoardCounts getCounts() {
        return counts;
    }

    public List<AgencyPair> getPairs() {
        return pairs;
    }

    public boolean isFirst() {
        return after == null;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = Checks.given(country);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = Checks.given(state);
    }

    public Integer getAtLeast() {
        return atLeast;
    }

    public void setAtLeast(Integer atLeast) {
        this.atLeast = atLeast;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Checks.given(after);
    }
}
