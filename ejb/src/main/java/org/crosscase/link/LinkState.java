package org.crosscase.link;

/** Where a link stands in the eyes of one side; each agency keeps its own. */
public enum LinkState {
    NEW,
    SEEN,
    CONFIRMED,
    /** Set aside by an officer, with a reason. */
    REJECTED,
    /** No reason is left: the evidence it stood on was withdrawn. */
    WITHDRAWN
}
