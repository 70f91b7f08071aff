package org.crosscase.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that the reader should know, told with what the reader may see at this moment. Null: does not apply.
 *
 * @param caseId the reader's own case; null for a coordinator
 * @param details what its kind kept of the moment
 */
public record NotificationSummary(
        NotificationId id,
        NotificationKind kind,
        Subject subject,
        UUID caseId,
        String caseReference,
        String caseTitle,
        Map<String, String> details,
        Told told,
        Instant happenedAt,
        boolean read)
        implements Serializable {
    public static NotificationSummary of(Notified notified, Told told) {
        return new NotificationSummary(
                notified.id(),
                notified.kind(),
                notified.subject(),
                notified.caseId(),
                notified.caseReference(),
                notified.caseTitle(),
                notified.details(),
                told,
                notified.happenedAt(),
                notified.read());
    }

    /** As in {@code LinkId}; null when it is not about a link. */
    public UUID linkId() {
        return subject.idAs(Subject.LINK).orElse(null);
    }

    /** As in {@code IntakeId}; null when it is not about an intake. */
    public UUID intakeId() {
        return subject.idAs(Subject.INTAKE).orElse(null);
    }

    /** Names of the other agency, or of both for a coordinator; empty where it is about no other. */
    public List<String> agencies() {
        return told.agencies();
    }

    /** Of others' cases, as far as they may be known. */
    public List<String> references() {
        return told.references();
    }

    /** 0 to 100, as it is now; null when it is not about a link. */
    public Integer strength() {
        return told.strength();
    }
}
