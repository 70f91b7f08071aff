package org.crosscase.web.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.Checks;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;

/** Links of the agency or of one case, strongest first; what is shown stands in the address. */
@Named("linkList")
@RequestScoped
public class LinkListView {
    private static final int ROWS = 50;
    private static final int STRONG = 65;
    private static final int NEXT_STEPS = 3;

    @Inject
    private Links links;

    private String state;
    private boolean strong;
    private boolean toDecide;
    private String after;
    private LinkPage page;

    /** All links that the agency may know of. */
    public void load() {
        page = links.listLinks(new LinkQuery(
                null, Choice.find(LinkState.class, state).orElse(null), strong ? STRONG : 0, after, 0, ROWS, toDecide));
    }

    /** The links of one case, on the case's own page. */
    public LinkPage of(CaseId caseId) {
        if (page == null) {
            page = links.listLinks(LinkQuery.ofCase(caseId, ROWS));
        }
        return page;
    }

    /** The strongest links of the case that wait for a decision. */
    public List<LinkSummary> toDecideOf(CaseId caseId) {
        return of(caseId).items().stream()
                .filter(link -> link.state() == LinkState.NEW || link.state() == LinkState.SEEN)
                .limit(NEXT_STEPS)
                .toList();
    }

    /** The list in one state only, or, with null, without that filter; "to decide" is such a state. */
    public String inState(String wanted) {
        boolean deciding = "TO_DECIDE".equals(wanted);
        return Address.of("/app/links.xhtml")
                .with("state", deciding ? null : wanted)
                .with("toDecide", deciding ? "true" : null)
                .with("strong", strong ? "true" : null)
                .toString();
    }

    /** Which chip is on: a state, "to decide" or null. */
    public String getChosen() {
        return toDecide ? "TO_DECIDE" : state;
    }

    public String with(String part, String value) {
        return Address.of("/app/links.xhtml")
                .with("state", state)
                .with("toDecide", toDecide ? "true" : null)
                .with("strong", strong ? "true" : null)
                .with(part, value)
                .toString();
    }

    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    public List<LinkSummary> getRows() {
        return page.items();
    }

    public long getTotal() {
        return page.total();
    }

    public boolean isFirst() {
        return after == null;
    }

    public boolean isFiltered() {
        return state != null || strong || toDecide;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = Checks.given(state);
    }

    public boolean isStrong() {
        return strong;
    }

    public void setStrong(boolean strong) {
        this.strong = strong;
    }

    public boolean isToDecide() {
        return toDecide;
    }

    public void setToDecide(boolean toDecide) {
        this.toDecide = toDecide;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Checks.given(after);
    }
}
