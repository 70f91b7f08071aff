package org.crosscase.link.internal;

import org.crosscase.shared.SharedThingsChanged.Change;

/** Why pairs of cases are to be worked out, as far as it decides when, and what may be said of a link that goes. */
enum StepCause {
    MATCHED,
    REFUTED,
    SET_ASIDE,
    SOUGHT_ANEW,
    /** A case counts for others now, or no longer. */
    HIDDEN;

    static StepCause of(Change change) {
        return switch (change) {
            case MATCHED -> MATCHED;
            case REFUTED -> REFUTED;
            case SET_ASIDE -> SET_ASIDE;
            case SOUGHT_ANEW -> SOUGHT_ANEW;
        };
    }

    boolean atOnce() {
        return this == HIDDEN || this == SET_ASIDE;
    }

    /** A deep search gives way to intakes: a link should not go and come back, with news of both. */
    int minutes() {
        return this == SOUGHT_ANEW ? 10 : 0;
    }
}
