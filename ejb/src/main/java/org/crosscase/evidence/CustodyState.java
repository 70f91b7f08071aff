package org.crosscase.evidence;

/** What the chain of an exhibit says. */
public enum CustodyState {
    /** No event is missing. */
    WHOLE,
    /** No event is missing, and the exhibit was moved since it was received. */
    MOVED,
    /** An event is missing: the positions are not gapless. */
    BROKEN
}
