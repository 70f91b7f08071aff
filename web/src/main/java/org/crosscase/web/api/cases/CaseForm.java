package org.crosscase.web.api.cases;

import java.time.Instant;
import java.util.List;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.LinkFigures;
import org.crosscase.web.api.agency.OfficerForm;

/** One case, with all that its own agency may know. */
public record CaseForm(
        String id,
        String reference,
        String title,
        String summary,
        String legalBasis,
        Sensitivity sensitivity,
        boolean teamOnly,
        CaseStatus status,
        String statusReason,
        OfficerForm lead,
        List<OfficerForm> team,
        List<OfficerForm> supervisors,
        Instant openedAt,
        Instant closedAt,
        long mediaCount,
        int linkCount,
        int strongestLink,
        int version) {
    static CaseForm of(CaseDetails c, LinkFigures links) {
        return new CaseForm(
                c.id().toString(),
                c.reference(),
                c.title(),
                c.summary(),
                c.legalBasis(),
                c.sensitivity(),
                c.teamOnly(),
                c.status(),
                c.statusReason(),
                OfficerForm.of(c.lead()),
                c.team().stream().map(OfficerForm::of).toList(),
                c.supervisors().stream().map(OfficerForm::of).toList(),
                c.openedAt(),
                c.closedAt(),
                c.mediaCount(),
                links.count(),
                links.strongest(),
                c.version());
    }
}
