package org.crosscase.web.media;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.crosscase.Checks;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.evidence.ViewingPurpose;
import org.crosscase.web.shell.Officer;

/** Asks on any page why pictures of a case are looked at, once for each case and day. */
@Named("viewing")
@ViewScoped
public class ViewingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String OTHER = "OTHER";

    @Inject
    private ViewingPurposes purposes;

    @Inject
    private Officer officer;

    @Inject
    private PicturesOnPhones phones;

    private CaseId caseId;
    private String purpose;
    private String otherPurpose;

    /** The case whose pictures the page shows. */
    public void of(CaseId shown) {
        caseId = shown;
    }

    /** Puts the purpose on record for this case and day; each viewing carries it. */
    public void begin() {
        if (caseId == null) {
            throw CaseProblems.notFound();
        }
        purposes.give(
                caseId,
                OTHER.equals(purpose)
                        ? Purpose.inWords(otherPurpose)
                        : Purpose.of(Checks.oneOf("purpose", ViewingPurpose.class, purpose)));
    }

    /** Whether pictures can be seen clear: by this officer, and here. */
    public boolean isPossible() {
        return officer.isCaseOfficer() && !phones.barred();
    }

    /** Key of the words that say how pictures are seen clear, or why they are not. */
    public String getHow() {
        if (!officer.isCaseOfficer()) {
            return "media.reveal.notYours";
        }
        return phones.barred() ? "media.reveal.notOnPhones" : "media.reveal.text";
    }

    public boolean isGiven() {
        return caseId != null && purposes.find(caseId).isPresent();
    }

    public CaseId getCaseId() {
        return caseId;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getOtherPurpose() {
        return otherPurpose;
    }

    public void setOtherPurpose(String otherPurpose) {
        this.otherPurpose = otherPurpose;
    }
}
