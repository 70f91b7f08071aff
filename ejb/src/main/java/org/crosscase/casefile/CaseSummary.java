package org.crosscase.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.agency.OfficerId;

/**
 * A row of the case list.
 *
 * @param mediaCount media items ever taken in
 * @param linkCount links that the agency may see
 * @param strongestLink 0 to 100; 0 when there is none
 */
public record CaseSummary(
        CaseId id,
        String reference,
        String title,
        Sensitivity sensitivity,
        CaseStatus status,
        OfficerId lead,
        String leadName,
        Instant openedAt,
        long mediaCount,
        int linkCount,
        int strongestLink)
        implements Serializable {}
