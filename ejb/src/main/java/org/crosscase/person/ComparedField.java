package org.crosscase.person;

/** What two persons are compared by. */
public enum ComparedField {
    NAME,
    /** How few bear the rarest word that both names have. */
    NAME_FREQUENCY,
    BIRTH,
    SEX,
    NATIONALITY,
    IDENTIFIERS,
    PLACES
}
