package org.crosscase.inquiry;

/** What was unusual about a series of questions. */
public enum AlarmKind {
    NEAR_EQUAL_LOOK_UPS,
    NEAR_EQUAL_SIGNATURES,
    MANY_SIGNATURES,
    MANY_COVERT_CASES
}
