package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A row of the list of links.
 *
 * @param strength 0 to 100, worked out from what the reader's agency may know
 * @param counts of what is shared, by kind
 * @param otherTold whether the other agency may know of the hit
 * @param decision of the reader's agency, null while undecided; a withdrawn link keeps it
 * @param otherDecision of the other agency; null while undecided, or where both cases are the reader's own
 */
public record LinkSummary(
        LinkId id,
        int strength,
        LinkState state,
        OwnSide mine,
        OtherSide other,
        List<KindCount> counts,
        boolean otherTold,
        Instant foundAt,
        Instant changedAt,
        LinkDecision decision,
        LinkDecision otherDecision)
        implements Serializable {
    public LinkSummary {
        counts = List.copyOf(counts);
    }

    /** The same link, counted anew; withdrawn when nothing is left that says anything. */
    public LinkSummary counted(int nowStrength, List<KindCount> nowCounts) {
        return new LinkSummary(
                id,
                nowStrength,
                KindCount.adding(nowCounts) == 0 ? LinkState.WITHDRAWN : state,
                mine,
                other,
                nowCounts,
                otherTold,
                foundAt,
                changedAt,
                decision,
                otherDecision);
    }

    public StrengthWord word() {
        return StrengthWord.of(strength);
    }
}
