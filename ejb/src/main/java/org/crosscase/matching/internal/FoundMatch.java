package org.crosscase.matching.internal;

import java.util.UUID;

/**
 * Two media items that match by one algorithm; which of the two comes first says nothing.
 *
 * @param itemView deep search only: which view of the item met the view of the other; otherwise null
 * @param otherView likewise
 * @param agreement deep search only: percent of the parts with detail that agree; otherwise null
 */
public record FoundMatch(
        UUID item,
        UUID itemAgency,
        UUID other,
        UUID otherAgency,
        String algorithm,
        int algorithmVersion,
        int distance,
        String transform,
        String itemView,
        String otherView,
        Integer agreement) {
    FoundMatch(
            UUID item,
            UUID itemAgency,
            UUID other,
            UUID otherAgency,
            String algorithm,
            int algorithmVersion,
            int distance,
            String transform) {
        this(item, itemAgency, other, otherAgency, algorithm, algorithmVersion, distance, transform, null, null, null);
    }

    boolean acrossAgencies() {
        return !itemAgency.equals(otherAgency);
    }
}
