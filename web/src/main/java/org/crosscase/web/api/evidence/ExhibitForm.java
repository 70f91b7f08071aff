package org.crosscase.web.api.evidence;

import java.time.Instant;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.ExhibitSummary;

/**
 * One exhibit.
 *
 * @param runningIntake the latest intake that is not done; absent when there is none
 */
public record ExhibitForm(
        String id,
        String caseId,
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
        String runningIntake) {
    static ExhibitForm of(ExhibitSummary e) {
        return new ExhibitForm(
                e.id().toString(),
                e.caseId().toString(),
                e.number(),
                e.description(),
                e.kind(),
                e.location(),
                e.receivedBy(),
                e.receivedAt(),
                e.fileCount(),
                e.custody(),
                e.withdrawn(),
                e.withdrawn() ? e.withdrawnReason() : null,
                e.runningIntake() == null ? null : e.runningIntake().toString());
    }
}
