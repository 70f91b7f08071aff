package org.crosscase.person;

/** How a birth date or an age is known. */
public enum BirthCertainty {
    UNKNOWN,
    /** By a register or a document that was checked. */
    CONFIRMED,
    /** By the person or somebody else. */
    CLAIMED,
    /** By looks or by circumstances. */
    ESTIMATED
}
