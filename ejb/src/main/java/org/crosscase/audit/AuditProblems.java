package org.crosscase.audit;

import org.crosscase.Problem;

/** What can go wrong when the trail is read. */
public final class AuditProblems {
    private AuditProblems() {}

    public static Problem entryNotFound() {
        return Problem.notFound("audit-entry-not-found");
    }

    public static Problem headNotFound() {
        return Problem.notFound("audit-head-not-found");
    }

    /** No key is configured, or no checkpoint was signed yet. */
    public static Problem extractNotYet() {
        return Problem.conflict("audit-extract-not-yet");
    }
}
