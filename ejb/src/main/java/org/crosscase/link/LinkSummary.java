package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row of the list of links.
 *
 * @param strength 0 to 100, worked out from what the reader's agency may know
 * @param pictures shared pictures that add to the strength
 * @param identifiers shared identifiers
 * @param commonPictures shared pictures that stand in so many cases that they are set aside
 * @param otherTold whether the other agency knows of the hit
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
        Instant changedAt)
        implements Serializable {
    public StrengthWord word() {
        return StrengthWord.of(strength);
    }
}
