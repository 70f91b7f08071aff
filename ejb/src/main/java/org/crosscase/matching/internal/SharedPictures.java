package org.crosscase.matching.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosscase.shared.Kinship;
import org.crosscase.shared.SharedPicture;
import org.crosscase.shared.ThingId;

/** Groups matches into the pictures that two cases share. */
final class SharedPictures {
    private SharedPictures() {}

    /** Two media items that match, wherever they stand. */
    record Pair(ThingId one, ThingId other) {}

    /**
     * Groups what two cases share. What is only possible joins no pictures, and says nothing of an item that is known better.
     *
     * @param across matches from the low case to the high case
     * @param within further matches among the same media items, which join pictures
     */
    static List<SharedPicture> group(List<Kinship> across, List<Pair> within) {
        List<SharedPicture> certain =
                joined(across.stream().filter(kinship -> !kinship.possible()).toList(), within);
        Set<ThingId> known = new HashSet<>();
        certain.forEach(picture -> {
            known.addAll(picture.low());
            known.addAll(picture.high());
        });
        List<Kinship> possible = across.stream()
                .filter(Kinship::possible)
                .filter(kinship -> !known.contains(kinship.low()) && !known.contains(kinship.high()))
                .toList();
        return Stream.concat(certain.stream(), joined(possible, List.of()).stream())
                .toList();
    }

    private static List<SharedPicture> joined(List<Kinship> across, List<Pair> within) {
        Map<ThingId, ThingId> parents = new HashMap<>();
        across.forEach(kinship -> join(parents, kinship.low(), kinship.high()));
        within.stream()
                .filter(pair -> parents.containsKey(pair.one()) && parents.containsKey(pair.other()))
                .forEach(pair -> join(parents, pair.one(), pair.other()));
        Map<ThingId, SharedPicture> pictures = new LinkedHashMap<>();
        List<Kinship> bestFirst = new ArrayList<>(across);
        bestFirst.sort(Kinship.BEST_FIRST);
        for (Kinship kinship : bestFirst) {
            SharedPicture picture = pictures.computeIfAbsent(
                    root(parents, kinship.low()),
                    first -> new SharedPicture(kinship, new TreeSet<>(), new TreeSet<>()));
            picture.low().add(kinship.low());
            picture.high().add(kinship.high());
        }
        return List.copyOf(pictures.values());
    }

    private static void join(Map<ThingId, ThingId> parents, ThingId one, ThingId other) {
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        parents.put(root(parents, one), root(parents, other));
    }

    private static ThingId root(Map<ThingId, ThingId> parents, ThingId media) {
        ThingId at = media;
        while (!parents.get(at).equals(at)) {
            parents.put(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }
}
