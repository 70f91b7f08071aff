package org.crosscase.matching.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Of more matches of one item than are kept, those that say most: what is held elsewhere before what is near. */
final class MostTelling {
    private MostTelling() {}

    /**
     * @param elsewhere which of these items stand in a case that the item does not stand in; asked only when some must go
     * @return all, or so many of them: those of other agencies first, then those in other cases, then the nearest
     */
    static List<FoundMatch> of(List<FoundMatch> found, int most, Function<UUID[], Set<UUID>> elsewhere) {
        if (found.size() <= most) {
            return found;
        }
        Set<UUID> held = elsewhere.apply(
                found.stream().map(match -> match.other().media()).toArray(UUID[]::new));
        return found.stream()
                .sorted(Comparator.comparing((FoundMatch match) -> !match.acrossAgencies())
                        .thenComparing(match -> !held.contains(match.other().media()))
                        .thenComparingInt(FoundMatch::distance))
                .limit(most)
                .toList();
    }
}
