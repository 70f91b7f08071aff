package org.crosscase.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.crosscase.agency.OfficerSummary;

/** One case of the acting officer's agency, with all that its own officers may know. */
public record CaseDetails(
        CaseId id,
        String reference,
        String title,
        String summary,
        String legalBasis,
        Sensitivity sensitivity,
        CaseStatus status,
        String statusReason,
        OfficerSummary lead,
        List<OfficerSummary> team,
        Instant openedAt,
        Instant closedAt,
        long mediaCount,
        int version)
        implements Serializable {}
