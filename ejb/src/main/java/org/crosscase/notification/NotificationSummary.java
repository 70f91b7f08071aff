package org.crosscase.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that the reader should know, told with what the reader may see at this moment. Null: does not apply.
 *
 * @param caseId the reader's own case; null for a coordinator
 * @param linkId as in {@code LinkId}
 * @param intakeId as in {@code IntakeId}
 * @param agencies names of the other agency, or of both for a coordinator; empty for an intake
 * @param references of the other case, or of both for a coordinator, as far as they may be known: one of a CONTACT case
 *     may not by the other agency, one of a COVERT case by nobody
 * @param strength 0 to 100, as it is now; null when it is not about a link
 * @param missing of an intake that is incomplete: how many files did not arrive; null otherwise
 * @param firstMissing path of one of them, or null
 * @param read by this officer
 */
public record NotificationSummary(
        NotificationId id,
        NotificationKind kind,
        UUID caseId,
        String caseReference,
        String caseTitle,
        UUID linkId,
        UUID intakeId,
        List<String> agencies,
        List<String> references,
        Integer strength,
        Long missing,
        String firstMissing,
        Instant happenedAt,
        boolean read)
        implements Serializable {
    public NotificationSummary {
        agencies = List.copyOf(agencies);
        references = List.copyOf(references);
    }
}
