package org.crosscase.person;

/** What one field of two records says about their being of one person. */
public enum Outcome {
    AGREES,
    /** One of the two does not have it, or it cannot be compared. */
    ABSENT,
    CONTRADICTS
}
