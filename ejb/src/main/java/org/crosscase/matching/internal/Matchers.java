package org.crosscase.matching.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Origin;

/** All there are; each serves the algorithms that it names. As matcher. */
@ApplicationScoped
public class Matchers {
    /**
     * Matches kept for each signature. A picture with more near-copies than this says almost nothing of any two cases; those
     * of other agencies and other cases are kept first, then the nearest.
     */
    static final int MOST = 1_000;

    @Inject
    private Instance<Matcher> all;

    private final Map<Algorithm, Matcher> byAlgorithm = new EnumMap<>(Algorithm.class);

    @PostConstruct
    void order() {
        for (Matcher matcher : all) {
            for (Algorithm algorithm : matcher.algorithms()) {
                if (byAlgorithm.put(algorithm, matcher) != null) {
                    throw new IllegalStateException("Two matchers compare " + algorithm.text());
                }
            }
        }
        // views are compared by the deep search, which is a step of its own
        Stream.of(Algorithm.values())
                .filter(algorithm -> algorithm.origin() != Origin.VIEWS && !byAlgorithm.containsKey(algorithm))
                .findFirst()
                .ifPresent(algorithm -> {
                    throw new IllegalStateException("No matcher compares " + algorithm.text());
                });
    }

    public Matcher of(Algorithm algorithm) {
        Matcher matcher = byAlgorithm.get(algorithm);
        if (matcher == null) {
            throw new IllegalArgumentException("Signatures by " + algorithm.text() + " are not compared one by one");
        }
        return matcher;
    }

    /** What MATCH compares by. */
    Set<Algorithm> algorithms() {
        return byAlgorithm.keySet();
    }

    void prepare() {
        each().forEach(Matcher::prepare);
    }

    List<FoundMatch> matches(List<UUID> items) {
        UUID[] ids = items.toArray(UUID[]::new);
        List<FoundMatch> found = new ArrayList<>();
        each().forEach(matcher -> found.addAll(matcher.matches(ids)));
        return withoutPartsOfEqualFiles(found);
    }

    /** In the order of their algorithms, each once. */
    private Set<Matcher> each() {
        return new LinkedHashSet<>(byAlgorithm.values());
    }

    private record Pair(UUID item, UUID other) {
        static Pair of(FoundMatch match) {
            return new Pair(match.item().media(), match.other().media());
        }
    }

    /** Equal files have equal parts: a row for each page would say nothing more. */
    static List<FoundMatch> withoutPartsOfEqualFiles(List<FoundMatch> found) {
        Set<Pair> equal = new HashSet<>();
        found.stream()
                .filter(match -> match.algorithm().isExact() && match.isOfWholes())
                .forEach(match -> equal.add(Pair.of(match)));
        return found.stream()
                .filter(match -> match.isOfWholes() || !equal.contains(Pair.of(match)))
                .toList();
    }
}
