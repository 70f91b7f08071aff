package org.crosscase.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.agency.OfficerId;

/**
 * A row of the case list.
 *
 * @param mediaCount media items ever taken in
 */
public record CaseSummary(
        CaseId id,
        String reference,
        String title,
        Sensitivity sensitivity,
        boolean teamOnly,
        CaseStatus status,
        OfficerId lead,
        String leadName,
        Instant openedAt,
        long mediaCount)
        implements Serializable {}
