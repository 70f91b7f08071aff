package org.crosscase.web.evidence;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.Exhibits;

/** The exhibits of a case, and the form that adds one. */
@Named("exhibits")
@ViewScoped
public class ExhibitsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Exhibits exhibits;

    private String caseId;
    private boolean adding;
    private List<ExhibitSummary> rows;
    private String number;
    private String description;
    private ExhibitKind kind = ExhibitKind.PHONE;
    private String location;

    public void load() {
        rows = exhibits.listExhibits(caseId());
    }

    /** Adds the exhibit and goes to its intake page, where its files are dropped. */
    public String add() {
        ExhibitId added = exhibits.addExhibit(new AddExhibit(caseId(), number, description, kind, location));
        return "/app/intake.xhtml?faces-redirect=true&exhibit=" + added;
    }

    private CaseId caseId() {
        return CaseId.parse(caseId).orElseThrow(CaseProblems::notFound);
    }

    public List<ExhibitSummary> getRows() {
        return rows;
    }

    public ExhibitKind[] getKinds() {
        return ExhibitKind.values();
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }

    public boolean isAdding() {
        return adding;
    }

    public void setAdding(boolean adding) {
        this.adding = adding;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public ExhibitKind getKind() {
        return kind;
    }

    public void setKind(ExhibitKind kind) {
        this.kind = kind;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }
}
