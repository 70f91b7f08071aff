package org.crosscase.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.Checks;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.CaseHistory;
import org.crosscase.casefile.CaseId;
import org.crosscase.web.trail.TrailWords;

/** Who looked at a case and what they did. */
@Named("caseHistory")
@RequestScoped
public class CaseHistoryView {
    private static final int ROWS = 100;

    @Inject
    private CaseHistory history;

    @Inject
    private TrailWords words;

    private String after;
    private AuditPage page;

    public AuditPage of(CaseId caseId) {
        if (page == null) {
            page = history.listForCase(caseId.value(), after, ROWS);
            words.learn(page.items());
        }
        return page;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Checks.given(after);
    }
}
