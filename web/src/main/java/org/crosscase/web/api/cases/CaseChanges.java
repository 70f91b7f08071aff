package org.crosscase.web.api.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.web.api.cases.CaseRequests.CaseChange;

/** Turns one PATCH into the use cases that it asks for: each has rights and records of its own. */
@ApplicationScoped
public class CaseChanges {
    @Inject
    private CaseFiles cases;

    CaseDetails apply(CaseDetails read, CaseChange change) {
        CaseDetails now = read;
        now = reopened(now, change);
        now = described(now, change);
        now = madeAsSensitive(now, change);
        now = keptToTeam(now, change);
        now = closed(now, change);
        // a change that changes nothing is a look
        return now == read ? cases.getCase(read.id()) : now;
    }

    private CaseDetails described(CaseDetails now, CaseChange change) {
        return change.title() == null && change.summary() == null && change.legalBasis() == null
                ? now
                : cases.editCase(
                        new EditCase(now.id(), now.version(), change.title(), change.summary(), change.legalBasis()));
    }

    private CaseDetails madeAsSensitive(CaseDetails now, CaseChange change) {
        Sensitivity wanted = change.sensitivity();
        return wanted == null || wanted == now.sensitivity()
                ? now
                : cases.changeSensitivity(now.id(), now.version(), wanted, change.reason());
    }

    private CaseDetails keptToTeam(CaseDetails now, CaseChange change) {
        return change.teamOnly() == null || change.teamOnly() == now.teamOnly()
                ? now
                : cases.changeTeamOnly(now.id(), now.version(), change.teamOnly(), change.reason());
    }

    private CaseDetails reopened(CaseDetails now, CaseChange change) {
        return change.status() == CaseStatus.OPEN && now.status() == CaseStatus.CLOSED
                ? cases.reopenCase(now.id(), change.reason())
                : now;
    }

    private CaseDetails closed(CaseDetails now, CaseChange change) {
        return change.status() == CaseStatus.CLOSED && now.status() == CaseStatus.OPEN
                ? cases.closeCase(now.id(), change.reason())
                : now;
    }
}
