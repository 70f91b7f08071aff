package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.casefile.CaseId;

/**
 * One exhibit as the list of a case shows it.
 *
 * @param receivedBy display name of the officer who added it
 * @param fileCount occurrences in it, archives and what came out of them included
 * @param withdrawn its files give no links any more; the record stays
 * @param runningIntake the latest intake that is not done, or null
 * @param incomplete files that an intake of it announced or began never came, and did not come later either
 * @param runningShare how much of that intake is compared, 0 to 100
 * @param version counted up by each act of an officer on it
 */
public record ExhibitSummary(
        ExhibitId id,
        CaseId caseId,
        String number,
        String description,
        ExhibitKind kind,
        String location,
        String receivedBy,
        Instant receivedAt,
        long fileCount,
        CustodyState custody,
        boolean withdrawn,
        String withdrawnReason,
        boolean incomplete,
        IntakeId runningIntake,
        int runningShare,
        int version)
        implements Serializable {}
