package org.crosscase.search;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * @param items of one page, cases first, then persons, then identifiers; in each the likeliest first
 * @param counts of all that was found for each kind, at most {@link Search#MOST}
 */
public record SearchResult(List<SearchHit> items, Map<SearchKind, Integer> counts) implements Serializable {
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
