package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an officer saw decided about a link when deciding: so that a colleague's decision in between is not overwritten unseen.
 *
 * @param any whatever was seen, as of a tool that does not look first
 * @param state null when nothing was decided
 * @param at null when nothing was decided, and for decisions older than this record
 */
public record DecisionSeen(boolean any, LinkState state, Instant at) implements Serializable {
    public static final DecisionSeen ANY = new DecisionSeen(true, null, null);

    public static final DecisionSeen UNDECIDED = new DecisionSeen(false, null, null);

    /** @param decision of the officer's agency, or null */
    public static DecisionSeen of(LinkDecision decision) {
        return decision == null ? UNDECIDED : new DecisionSeen(false, decision.state(), decision.at());
    }

    /**
     * @param decision as it stands on record
     * @throws org.crosscase.Problem {@code link-decided-meanwhile} when it is another by now
     */
    public void requireStill(DecisionSeen decision) {
        if (!any && !equals(decision)) {
            throw LinkProblems.decidedMeanwhile();
        }
    }
}
