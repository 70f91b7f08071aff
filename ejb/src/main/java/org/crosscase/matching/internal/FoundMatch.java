package org.crosscase.matching.internal;

import java.util.UUID;

/** Two media items that match by one algorithm; which of the two comes first says nothing. */
record FoundMatch(
        UUID item,
        UUID itemAgency,
        UUID other,
        UUID otherAgency,
        String algorithm,
        int algorithmVersion,
        int distance,
        String transform) {
    boolean acrossAgencies() {
        return !itemAgency.equals(otherAgency);
    }
}
