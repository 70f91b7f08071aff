package org.crosscase.link;

import java.io.Serializable;
import java.util.List;

/**
 * @param hits one for each agency, nearest first; items that stand only in covert cases of others leave no trace here
 * @param ask leads of cases of the own agency that hold it and are for their team only: whom to ask, and nothing else of them
 * @param left look-ups that the officer has left today
 */
public record LookupAnswer(List<LookupHit> hits, List<String> ask, int left) implements Serializable {
    public LookupAnswer {
        hits = List.copyOf(hits);
        ask = List.copyOf(ask);
    }

    public boolean hit() {
        return !hits.isEmpty();
    }
}
