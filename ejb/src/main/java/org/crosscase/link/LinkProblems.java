package org.crosscase.link;

import org.crosscase.Problem;

/** What can go wrong with a link or a look-up. */
public final class LinkProblems {
    private LinkProblems() {}

    public static Problem notFound() {
        return Problem.notFound("link-not-found");
    }

    /** No reason is left; there is nothing to decide on. */
    public static Problem withdrawn() {
        return Problem.outdated("link-withdrawn");
    }

    /** Somebody of the agency decided after the officer looked. */
    public static Problem decidedMeanwhile() {
        return Problem.outdated("link-decided-meanwhile");
    }

    /** The other side knows already, or both cases are one's own. */
    public static Problem alreadyTold() {
        return Problem.outdated("link-other-side-already-told");
    }

    /** The owner did not tell, or the case is not COVERT: there is nothing to take back. */
    public static Problem notTold() {
        return Problem.outdated("link-other-side-not-told");
    }

    public static Problem nothingToLookUp() {
        return Problem.invalid("look-up-one-signature", "pdq");
    }

    public static Problem malformed(String field) {
        return Problem.invalid("signature-malformed", field);
    }
}
