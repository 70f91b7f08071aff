package org.crosscase.person;

/** As recorded; what nobody knows is said to be unknown. */
public enum Sex {
    UNKNOWN,
    FEMALE,
    MALE,
    OTHER
}
