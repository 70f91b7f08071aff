package org.crosscase.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of recomputing logs from their rows.
 *
 * @param took milliseconds
 * @param logs the own agency's; for the platform's auditor every agency's
 */
public record AuditVerification(Instant checkedAt, long took, List<LogVerification> logs) implements Serializable {
    public AuditVerification {
        logs = List.copyOf(logs);
    }

    public boolean isWhole() {
        return logs.stream().allMatch(LogVerification::isWhole);
    }
}
