package org.crosscase.person;

import java.util.EnumSet;
import java.util.Set;

/** How far an agency has come with a person. */
public enum PersonStatus {
    UNKNOWN,
    IDENTIFIED,
    LOCATED,
    ARRESTED,
    CHARGED,
    CONVICTED,
    DECEASED,
    /** Of a victim: found, and out of danger. */
    SAFEGUARDED;

    private static final Set<PersonStatus> OF_VICTIMS = EnumSet.of(UNKNOWN, IDENTIFIED, LOCATED, SAFEGUARDED, DECEASED);

    /** Nobody charges a victim; only a victim is safeguarded. */
    public boolean fits(boolean victim) {
        return victim ? OF_VICTIMS.contains(this) : this != SAFEGUARDED;
    }
}
