package org.crosscase.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.crosscase.agency.OfficerSummary;

/**
 * One case of the acting officer's agency, with all that its own officers may know.
 *
 * @param teamOnly read by its lead, team and supervisors alone
 * @param supervisors who read it then without working on it
 */
public record CaseDetails(
        CaseId id,
        String reference,
        String title,
        String summary,
        String legalBasis,
        Sensitivity sensitivity,
        boolean teamOnly,
        CaseStatus status,
        String statusReason,
        OfficerSummary lead,
        List<OfficerSummary> team,
        List<OfficerSummary> supervisors,
        Instant openedAt,
        Instant closedAt,
        long mediaCount,
        int version)
        implements Serializable {}
