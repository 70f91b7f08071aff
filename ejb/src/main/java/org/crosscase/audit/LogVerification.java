package org.crosscase.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * How the log of one agency was found.
 *
 * @param entries entries with a place in the log
 * @param waiting committed entries of the last second that have none yet
 * @param firstAt time of the first entry, null when there is none
 * @param lastAt time of the last entry, null when there is none
 * @param root of the tree over all entries, 64 hexadecimal digits
 * @param checkpoints signed heads, each of which was checked
 * @param signedEntries entries that the last checkpoint covers
 * @param signedAt time of the last checkpoint, null when there is none
 * @param fault the first thing that does not fit, null when the log is whole
 */
public record LogVerification(
        String agencyCode,
        String agencyName,
        long entries,
        long waiting,
        Instant firstAt,
        Instant lastAt,
        String root,
        long checkpoints,
        long signedEntries,
        Instant signedAt,
        AuditFault fault)
        implements Serializable {

    public boolean isWhole() {
        return fault == null;
    }

    public Optional<AuditFault> findFault() {
        return Optional.ofNullable(fault);
    }

    public LogVerification withFault(AuditFault other) {
        return new LogVerification(
                agencyCode,
                agencyName,
                entries,
                waiting,
                firstAt,
                lastAt,
                root,
                checkpoints,
                signedEntries,
                signedAt,
                other);
    }

    /** Of a log of which nothing but what is kept outside the database is left. */
    public static LogVerification gone(String agencyCode, long entriesThen) {
        return new LogVerification(
                agencyCode,
                agencyCode,
                0,
                0,
                null,
                null,
                "",
                0,
                0,
                null,
                new AuditFault(
                        AuditFault.Kind.MISSING,
                        0,
                        "",
                        "the agency and its log are gone: the log had " + entriesThen + " entries"));
    }
}
