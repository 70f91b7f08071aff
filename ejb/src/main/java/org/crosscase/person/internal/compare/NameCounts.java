package org.crosscase.person.internal.compare;

import java.util.Collection;
import java.util.Map;

/**
 * How many of an agency's persons bear a word in one of their names.
 *
 * @param bearers by the words of {@link org.crosscase.person.internal.name.ReadName#words}; a word that is missing is not counted
 */
public record NameCounts(long persons, Map<String, Long> bearers) {
    public static final NameCounts NONE = new NameCounts(0, Map.of());

    public NameCounts {
        bearers = Map.copyOf(bearers);
    }

    /** The share of persons that bear the rarest of these words: 1 where none is counted. */
    double rarest(Collection<String> words) {
        return words.stream()
                .filter(bearers::containsKey)
                .mapToDouble(word -> Math.max(1, bearers.get(word)) / (double) Math.max(1, persons))
                .map(share -> Math.min(1, share))
                .min()
                .orElse(1);
    }
}
