package org.crosscase.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CasePage;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.web.shell.Address;
import org.crosscase.web.shell.Choice;
import org.crosscase.web.shell.Typed;

/** The list of cases; what it shows stands in its address, so that a view can be kept and shared. */
@Named("caseList")
@ViewScoped
public class CaseListView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final String PAGE = "/app/cases.xhtml";

    @Inject
    private CaseFiles cases;

    private String view;
    private String text;
    private String status;
    private String sensitivity;
    private String sort;
    private String after;
    private CasePage page;
    private CaseSummary chosen;
    private CaseDetails beside;

    public void load() {
        page = cases.listCases(new CaseQuery(
                text,
                Choice.find(CaseStatus.class, status).orElse(null),
                Choice.find(Sensitivity.class, sensitivity).orElse(null),
                mine(),
                order(),
                after,
                0,
                ROWS));
    }

    /** Shows the chosen case beside the list; the full page is one key away. */
    public void lookBeside() {
        beside = chosen == null ? null : cases.getCase(chosen.id());
    }

    public void closeBeside() {
        chosen = null;
        beside = null;
    }

    /** The same list with one part of its address changed; null takes the part away. A change begins at page one. */
    public String with(String part, String value) {
        Address address = Address.of(PAGE)
                .with("view", view)
                .with("q", text)
                .with("status", status)
                .with("sensitivity", sensitivity)
                .with("sort", sort);
        return address.with(part, value).toString();
    }

    /** The address of the next page, or null on the last. */
    public String getNext() {
        return page.next() == null ? null : with("after", page.next());
    }

    public boolean isFirst() {
        return after == null;
    }

    public boolean isFiltered() {
        return text != null || status != null || sensitivity != null;
    }

    public CaseQuery.Mine mine() {
        return Choice.find(CaseQuery.Mine.class, view == null ? null : view.toUpperCase(Locale.ROOT))
                .orElse(CaseQuery.Mine.TEAM);
    }

    public String getMineName() {
        return mine().name();
    }

    public CaseSort order() {
        return Choice.find(CaseSort.class, sort).orElse(CaseSort.NEWEST);
    }

    public String getOrderName() {
        return order().name();
    }

    public List<CaseSummary> getRows() {
        return page.items();
    }

    public long getTotal() {
        return page.total();
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = Typed.orNull(view);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.orNull(text);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = Typed.orNull(status);
    }

    public String getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(String sensitivity) {
        this.sensitivity = Typed.orNull(sensitivity);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = Typed.orNull(sort);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Typed.orNull(after);
    }

    public CaseSummary getChosen() {
        return chosen;
    }

    public void setChosen(CaseSummary chosen) {
        this.chosen = chosen;
    }

    public CaseDetails getBeside() {
        return beside;
    }
}
