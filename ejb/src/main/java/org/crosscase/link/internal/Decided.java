package org.crosscase.link.internal;

import java.time.Instant;
import org.crosscase.casefile.Sensitivity;

/**
 * What an agency decided about a link, as far as others may know: not by whom and not why.
 *
 * @param state {@code CONFIRMED} or {@code REJECTED}; null while undecided
 * @param at null while undecided, or when it was decided before times were kept
 */
record Decided(String state, Instant at) {
    static final Decided NOTHING = new Decided(null, null);

    /** As the other side may know it: of a covert case nothing, also where its owner tells of the hit. */
    Decided of(LinkedCase decider) {
        return decider.sensitivity() == Sensitivity.COVERT ? NOTHING : this;
    }
}
