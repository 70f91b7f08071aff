package org.crosscase.person;

import org.crosscase.Problem;

/** What can go wrong with a person. */
public final class PersonProblems {
    private PersonProblems() {}

    public static Problem notFound() {
        return Problem.notFound("person-not-found");
    }

    public static Problem identifierNotFound() {
        return Problem.notFound("person-identifier-not-found");
    }

    public static Problem coverNotFound() {
        return Problem.notFound("cover-not-found");
    }

    public static Problem commonValueNotFound() {
        return Problem.notFound("common-value-not-found");
    }

    public static Problem identifierGone() {
        return Problem.outdated("person-identifier-removed");
    }

    /** The person has one that reads the same. */
    public static Problem identifierTaken() {
        return Problem.conflict("person-identifier-taken");
    }

    public static Problem changedMeanwhile() {
        return Problem.outdated("person-changed-meanwhile");
    }

    public static Problem inCaseAlready() {
        return Problem.conflict("person-in-case-already");
    }

    /** A person without a case would be nobody's to read. */
    public static Problem lastCase() {
        return Problem.conflict("person-in-no-other-case");
    }

    public static Problem statusDoesNotFit() {
        return Problem.invalid("status-does-not-fit-capacity", "status");
    }

    public static Problem mergeNotFound() {
        return Problem.notFound("merge-not-found");
    }

    public static Problem withItself() {
        return Problem.invalid("person-with-itself", "other");
    }

    /** One merge holds them together: it has to be taken back first. */
    public static Problem merged() {
        return Problem.conflict("persons-merged");
    }

    /** By a merge that the officer may not know more of. */
    public static Problem ledElsewhere() {
        return Problem.conflict("persons-led-elsewhere");
    }

    /** Names the merge that has to be taken back first. */
    public static Problem laterMergeStands(MergeId later) {
        return Problem.conflict("merge-has-later-one", later.toString());
    }
}
