package org.crosscase.agency;

/** A police unit owns cases; a coordinating body sees links between agencies; the platform sees neither. */
public enum AgencyKind {
    POLICE,
    COORDINATOR,
    PLATFORM
}
