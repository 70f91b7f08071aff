package org.crosscase.evidence.internal.intake;

/** How the receiving of an intake ended. */
public enum IntakeEnding {
    /** The sender said that all files are in. */
    SAID,
    /** An officer ended it. */
    CANCELLED,
    /** Its sender was lost. */
    LOST
}
