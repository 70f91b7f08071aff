package org.crosscase.shared;

import java.util.List;

/**
 * What links rest on changed for these things. Fired inside the transaction that changes it, so that what follows is queued if and
 * only if the change is kept; and before matches are taken away, so that what rests on them can still be found by them.
 *
 * @param family of the source that knows them
 */
public record SharedThingsChanged(String family, List<ThingId> things, Change change) {
    /** What happened. */
    public enum Change {
        /** They were compared: matches may have been found. */
        MATCHED,
        /** Some of their matches were compared in detail, and are different things. */
        REFUTED,
        /** They are compared with nothing any more: everybody has them, or they say nothing. */
        SET_ASIDE,
        /** What they were compared by was made wrongly; most matches will be found again in a moment. */
        SOUGHT_ANEW
    }

    public SharedThingsChanged {
        things = List.copyOf(things);
    }
}
