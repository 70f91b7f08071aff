package org.crosscase.audit;

/** How a use case ended. */
public enum Outcome {
    DONE,
    /** The rules of the business refused it; the fact holds the problem's slug. */
    REFUSED,
    /** The caller has no right to it, or it does not exist: for the caller the two are one. */
    DENIED
}
