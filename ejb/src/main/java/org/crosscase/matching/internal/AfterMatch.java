package org.crosscase.matching.internal;

import java.util.List;
import java.util.Set;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;

/** What becomes due beside an item's own steps once it was compared. {@link MatchStep} finds every implementation by itself. */
public interface AfterMatch {
    MediaStep step();

    /**
     * Asked as matcher, in the transaction that keeps the matches.
     *
     * @param again those of the items whose matches by an earlier version end in it
     * @return those of the items for which the step is due
     */
    Set<MediaId> due(List<MediaId> media, Set<MediaId> again);
}
