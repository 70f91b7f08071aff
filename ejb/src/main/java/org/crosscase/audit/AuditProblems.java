package org.crosscase.audit;

import org.crosscase.Problem;

/** What can go wrong when the trail is read. */
public final class AuditProblems {
    private AuditProblems() {}

    public static Problem entryNotFound() {
        return Problem.notFound("audit-entry-not-found");
    }
}
