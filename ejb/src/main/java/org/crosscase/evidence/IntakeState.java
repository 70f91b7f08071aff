package org.crosscase.evidence;

/** How far an intake is; worked out from rows, so that it survives a crash. */
public enum IntakeState {
    /** Files still come in. */
    RECEIVING,
    /** All files are in; some are not yet compared. */
    PROCESSING,
    /** Every file is in, and nothing of it is due any more. */
    DONE,
    /** Nothing of it is due any more, but files that were announced or begun never came; each is among the rejections. */
    INCOMPLETE;

    public boolean isOver() {
        return this == DONE || this == INCOMPLETE;
    }
}
