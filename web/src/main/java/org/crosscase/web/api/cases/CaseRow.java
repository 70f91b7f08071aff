package org.crosscase.web.api.cases;

import java.time.Instant;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.LinkFigures;

/** A row of the case list. */
public record CaseRow(
        String id,
        String reference,
        String title,
        Sensitivity sensitivity,
        boolean teamOnly,
        CaseStatus status,
        Lead lead,
        Instant openedAt,
        long mediaCount,
        int linkCount,
        int strongestLink) {
    /** Who leads the investigation. */
    public record Lead(String id, String name) {}

    static CaseRow of(CaseSummary c, LinkFigures links) {
        return new CaseRow(
                c.id().toString(),
                c.reference(),
                c.title(),
                c.sensitivity(),
                c.teamOnly(),
                c.status(),
                new Lead(c.lead().toString(), c.leadName()),
                c.openedAt(),
                c.mediaCount(),
                links.count(),
                links.strongest());
    }
}
