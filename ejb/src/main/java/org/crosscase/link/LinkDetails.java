package org.crosscase.link;

import java.io.Serializable;
import java.util.List;

/**
 * One link with its explanation.
 *
 * @param summary the same as in the list
 * @param reasons what adds to the strength, most first; at most {@value #MOST_REASONS}, whose points sum to the strength
 * @param seenByOther what the other side sees of the reader's case
 * @param mayTell whether the reader's agency can decide that the other side is told of the hit
 * @param mayTakeBack whether it told, and can decide otherwise
 */
public record LinkDetails(
        LinkSummary summary,
        List<LinkReason> reasons,
        DisclosurePreview seenByOther,
        boolean mayTell,
        boolean mayTakeBack)
        implements Serializable {
    /** More reasons than an officer reads; the counts of the summary cover all. */
    public static final int MOST_REASONS = 200;

    public LinkId id() {
        return summary.id();
    }

    public int strength() {
        return summary.strength();
    }

    public StrengthWord word() {
        return summary.word();
    }

    public LinkState state() {
        return summary.state();
    }

    public OwnSide mine() {
        return summary.mine();
    }

    public OtherSide other() {
        return summary.other();
    }
}
