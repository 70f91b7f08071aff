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
        return Problem.taken("exhibit-number-taken", "number", number);
    }

    public static Problem exhibitWithdrawn(String number) {
        return Problem.outdated("exhibit-withdrawn", number);
    }

    public static Problem exhibitChangedMeanwhile() {
        return Problem.outdated("exhibit-changed-meanwhile");
    }

    /** Its files are all in: more files need an intake of their own. */
    public static Problem intakeClosed() {
        return Problem.outdated("intake-closed");
    }

    public static Problem uploadNotFound() {
        return Problem.notFound("upload-not-found");
    }

    /** The bytes that were sent are not the next ones: another sender was faster, or this one is behind. */
    public static Problem uploadOffset(long expected) {
        return Problem.conflict("upload-offset", expected);
    }

    /** A part of a file must be worth a place in the store, unless it is the last. */
    public static Problem uploadPieceTooSmall(int least) {
        return Problem.invalid("upload-piece-too-small", "Content-Length", least);
    }

    public static Problem tooManyFiles(long most) {
        return Problem.tooLarge("intake-too-many-files", "files", most);
    }

    /** The evidence store has no room; senders wait and go on. */
    public static Problem storeFull() {
        return Problem.noRoom("store-full");
    }

    /** The evidence store failed in another way than being full. */
    public static Problem storeFailing() {
        return Problem.noRoom("store-failing");
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
