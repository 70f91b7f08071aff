package org.crosscase.person;

/** Which name of a person. */
public enum NameKind {
    BIRTH,
    MARRIED,
    ONLINE,
    /** One that the person goes by to hide another. */
    COVER,
    OTHER
}
