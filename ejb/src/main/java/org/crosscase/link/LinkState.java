package org.crosscase.link;

/**
 * Where a link stands in the eyes of one side. What was decided is the agency's own; a link that is undecided is new to an
 * officer until that officer opened it, whatever colleagues did.
 */
public enum LinkState {
    /** Undecided, and not opened by the reader yet. */
    NEW,
    /** Undecided; the reader opened it. */
    SEEN,
    CONFIRMED,
    /** Set aside by an officer, with a reason. */
    REJECTED,
    /** No reason is left: the evidence it stood on was withdrawn. */
    WITHDRAWN
}
