package org.crosscase.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The outcome of recomputing logs from their rows.
 *
 * @param took milliseconds
 * @param others the other agencies' logs, of which only the heads that are kept outside the database are compared
 * @param logs the own agency's; for the platform's auditor every agency's
 */
public record AuditVerification(Instant checkedAt, long took, List<LogVerification> logs, List<OtherLog> others)
        implements Serializable {
    public AuditVerification {
        logs = List.copyOf(logs);
        others = List.copyOf(others);
    }

    public boolean isWhole() {
        return logs.stream().allMatch(LogVerification::isWhole)
                && others.stream().allMatch(OtherLog::fits);
    }

    public boolean isOthersFit() {
        return others.stream().allMatch(OtherLog::fits);
    }
}
