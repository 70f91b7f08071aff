package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One picture that two cases share: all media items of both that match each other, however many near-copies there are.
 *
 * @param best stands for it in the explanation
 * @param low the members in the low case
 * @param high the members in the high case
 */
record Picture(Kinship best, Set<UUID> low, Set<UUID> high) {

    /** Two media items that match, wherever they stand. */
    record Pair(UUID one, UUID other) {}

    /**
     * Groups what two cases share.
     *
     * @param across matches from the low case to the high case
     * @param within further matches among the same media items, which join pictures
     */
    static List<Picture> group(List<Kinship> across, List<Pair> within) {
        Map<UUID, UUID> parents = new HashMap<>();
        across.forEach(kinship -> join(parents, kinship.low(), kinship.high()));
        within.stream()
                .filter(pair -> parents.containsKey(pair.one()) && parents.containsKey(pair.other()))
                .forEach(pair -> join(parents, pair.one(), pair.other()));
        Map<UUID, Picture> pictures = new LinkedHashMap<>();
        List<Kinship> bestFirst = new ArrayList<>(across);
        bestFirst.sort(Kinship.BEST_FIRST);
        for (Kinship kinship : bestFirst) {
            Picture picture = pictures.computeIfAbsent(
                    root(parents, kinship.low()), first -> new Picture(kinship, new TreeSet<>(), new TreeSet<>()));
            picture.low.add(kinship.low());
            picture.high.add(kinship.high());
        }
        return List.copyOf(pictures.values());
    }

    private static void join(Map<UUID, UUID> parents, UUID one, UUID other) {
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        parents.put(root(parents, one), root(parents, other));
    }

    private static UUID root(Map<UUID, UUID> parents, UUID media) {
        UUID at = media;
        while (!parents.get(at).equals(at)) {
            parents.put(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }
}
