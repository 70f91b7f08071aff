package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row of the list of links.
 *
 * @param strength 0 to 100, worked out from what the reader's agency may know
 * @param pictures shared pictures that add to the strength
 * @param identifiers shared identifiers
 * @param commonPictures shared pictures that are held so widely that they are set aside
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
        int pictures,
        int identifiers,
        int commonPictures,
        boolean otherTold,
        Instant foundAt,
        Instant changedAt,
        LinkDecision decision,
        LinkDecision otherDecision)
        implements Serializable {
    /** The same link, counted anew; withdrawn when no picture is left that says anything. */
    public LinkSummary counted(int nowStrength, int nowPictures, int nowCommon) {
        return new LinkSummary(
                id,
                nowStrength,
                nowPictures == 0 ? LinkState.WITHDRAWN : state,
                mine,
                other,
                nowPictures,
                identifiers,
                nowCommon,
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
