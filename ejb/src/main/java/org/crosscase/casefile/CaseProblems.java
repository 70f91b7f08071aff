package org.crosscase.casefile;

import org.crosscase.Problem;

/** What can go wrong with a case. */
public final class CaseProblems {
    private CaseProblems() {}

    public static Problem notFound() {
        return Problem.notFound("case-not-found");
    }

    /** Carries the id of the case that holds the reference, so that the caller can go there. */
    public static Problem referenceTaken(String reference, CaseId holder) {
        return Problem.conflict("case-reference-taken", reference, holder.toString());
    }

    /** Of a case that the caller may not know of: nothing but that the reference cannot be had. */
    public static Problem referenceReserved(String reference) {
        return Problem.conflict("case-reference-reserved", reference);
    }

    public static Problem teamOnlyByOutsider() {
        return Problem.conflict("case-team-only-by-its-team");
    }

    public static Problem changedMeanwhile() {
        return Problem.outdated("case-changed-meanwhile");
    }

    public static Problem closed(String reference) {
        return Problem.outdated("case-closed", reference);
    }

    public static Problem alreadyOpen(String reference) {
        return Problem.outdated("case-already-open", reference);
    }

    public static Problem lastOfTeam() {
        return Problem.conflict("case-lead-stays-in-team");
    }

    public static Problem noSuchColleague() {
        return Problem.invalid("officer-not-found", "officer");
    }
}
