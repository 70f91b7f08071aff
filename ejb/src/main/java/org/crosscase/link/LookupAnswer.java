package org.crosscase.link;

import java.io.Serializable;
import java.util.List;

/**
 * @param hits one for each agency, nearest first; items that stand only in covert cases of others leave no trace here
 * @param left look-ups that the officer has left today
 */
public record LookupAnswer(List<LookupHit> hits, int left) implements Serializable {
    public LookupAnswer {
        hits = List.copyOf(hits);
    }

    public boolean hit() {
        return !hits.isEmpty();
    }
}
