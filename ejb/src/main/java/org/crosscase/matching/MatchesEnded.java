package org.crosscase.matching;

import java.util.List;
import org.crosscase.evidence.MediaId;

/**
 * Matches of these media items go. Fired inside the transaction that takes them away and before it does, so that what rests on
 * them can still be found by them.
 */
public record MatchesEnded(List<MediaId> media, Why why) {
    /** Why they go. */
    public enum Why {
        /** Some of their matches were compared in detail, and show different pictures. */
        REFUTED,
        /** They are compared with nothing any more: everybody has them, or they show nothing. */
        SET_ASIDE,
        /** Their signature was made wrongly; most matches will be found again in a moment. */
        SOUGHT_ANEW
    }

    public MatchesEnded {
        media = List.copyOf(media);
    }
}
