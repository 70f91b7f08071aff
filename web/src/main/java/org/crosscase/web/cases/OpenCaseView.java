package org.crosscase.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;

/** The form that opens a case: the reference is looked up as soon as it is typed, so that no case is opened twice. */
@Named("openCase")
@ViewScoped
public class OpenCaseView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseFiles cases;

    private String reference;
    private String title;
    private String summary;
    private String legalBasis;
    private Sensitivity sensitivity = Sensitivity.CONTACT;
    private boolean teamOnly;
    private CaseId existing;

    /** The search before the opening. */
    public void lookUp() {
        existing = cases.findByReference(reference).orElse(null);
    }

    public String open() {
        lookUp();
        CaseId opened = cases.openCase(new OpenCase(reference, title, summary, legalBasis, sensitivity, teamOnly));
        return "/app/case.xhtml?faces-redirect=true&id=" + opened;
    }

    public CaseId getExisting() {
        return existing;
    }

    public Sensitivity[] getSensitivities() {
        return Sensitivity.values();
    }

    public boolean isTeamOnly() {
        return teamOnly;
    }

    public void setTeamOnly(boolean teamOnly) {
        this.teamOnly = teamOnly;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public Sensitivity getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }
}
