package org.crosscase.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notification as it is on record, before its source says what of it may be told at this moment.
 *
 * @param caseId the reader's own case; null for a coordinator, and where it is about none
 * @param caseTitle of that case, or null
 */
public record Notified(
        NotificationId id,
        NotificationKind kind,
        Subject subject,
        UUID caseId,
        String caseReference,
        String caseTitle,
        Map<String, String> details,
        Instant happenedAt,
        boolean read)
        implements Serializable {
    public Notified {
        details = Map.copyOf(details);
    }
}
