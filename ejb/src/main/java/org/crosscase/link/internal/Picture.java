package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

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
     * Groups what two cases share. What is only possible joins no pictures, and says nothing of an item that is known better.
     *
     * @param across matches from the low case to the high case
     * @param within further matches among the same media items, which join pictures
     */
    static List<Picture> group(List<Kinship> across, List<Pair> within) {
        List<Picture> certain =
                joined(across.stream().filter(kinship -> !kinship.possible()).toList(), within);
        Set<UUID> known = new HashSet<>();
        certain.forEach(picture -> {
            known.addAll(picture.low);
            known.addAll(picture.high);
        });
        List<Kinship> possible = across.stream()
                .filter(Kinship::possible)
                .filter(kinship -> !known.contains(kinship.low()) && !known.contains(kinship.high()))
                .toList();
        return Stream.concat(certain.stream(), joined(possible, List.of()).stream())
                .toList();
    }

    private static List<Picture> joined(List<Kinship> across, List<Pair> within) {
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
