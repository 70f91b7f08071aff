package org.crosscase.person;

/** What an officer decided of two records: whether they are of one person. No computation changes it. */
public enum SameDecision {
    SAME,
    NOT_SAME,
    UNSURE
}
