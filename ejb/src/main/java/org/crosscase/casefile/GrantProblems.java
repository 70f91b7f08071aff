package org.crosscase.casefile;

import org.crosscase.Problem;

/** What can go wrong with a grant. */
public final class GrantProblems {
    private GrantProblems() {}

    public static Problem notFound() {
        return Problem.notFound("grant-not-found");
    }

    public static Problem noSuchReceiver() {
        return Problem.invalid("grant-receiver-unknown", "agency");
    }

    public static Problem endsInThePast() {
        return Problem.invalid("grant-ends-in-the-past", "until");
    }

    public static Problem over() {
        return Problem.outdated("grant-is-over");
    }
}
