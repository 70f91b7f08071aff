package org.crosscase.evidence;

import org.crosscase.Problem;

/** What can go wrong with evidence. */
public final class EvidenceProblems {
    private EvidenceProblems() {}

    public static Problem exhibitNotFound() {
        return Problem.notFound("exhibit-not-found");
    }

    public static Problem mediaNotFound() {
        return Problem.notFound("media-not-found");
    }

    public static Problem intakeNotFound() {
        return Problem.notFound("intake-not-found");
    }

    public static Problem exhibitNumberTaken(String number) {
        return Problem.conflict("exhibit-number-taken", number);
    }

    public static Problem exhibitWithdrawn(String number) {
        return Problem.conflict("exhibit-withdrawn", number);
    }

    /** Its files are all in: more files need an intake of their own. */
    public static Problem intakeClosed() {
        return Problem.conflict("intake-closed");
    }

    /** The agency keeps the file at home, or it is no picture. */
    public static Problem noContent() {
        return Problem.conflict("media-has-no-content");
    }

    /** Kept, but not to be shown: it could not be read as a picture. */
    public static Problem notShowable(String problem) {
        return Problem.conflict("media-not-showable", problem);
    }

    public static Problem listTooLong(int most) {
        return Problem.tooLarge("list-too-long", "items", most);
    }
}
