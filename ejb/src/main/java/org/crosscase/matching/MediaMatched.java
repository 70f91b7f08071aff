package org.crosscase.matching;

import java.util.List;
import org.crosscase.evidence.MediaId;

/**
 * Media items went through the MATCH step. Fired inside that step's transaction, so that what follows from the matches
 * is queued if and only if the matches are kept.
 */
public record MediaMatched(List<MediaId> media) {
    public MediaMatched {
        media = List.copyOf(media);
    }
}
