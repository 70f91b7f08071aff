package org.crosscase.casefile;

/** A closed case keeps its evidence and its links; it takes nothing new in. */
public enum CaseStatus {
    OPEN,
    CLOSED
}
