package org.crosscase.evidence;

/** How far an intake is; worked out from rows, so that it survives a crash. */
public enum IntakeState {
    /** Files still come in. */
    RECEIVING,
    /** All files are in; some are not yet compared. */
    PROCESSING,
    /** Nothing of it is due any more. */
    DONE,
    FAILED
}
