package org.crosscase.link.internal;

import java.util.Comparator;
import java.util.UUID;
import org.crosscase.link.Nearness;
import org.crosscase.link.ReasonKind;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Origin;

/**
 * How a media item of the low case and one of the high case belong together.
 *
 * @param distance as the algorithm measures it; 0 for equal files
 * @param lowView deep search only: which view of the low item met the high one's; otherwise null
 * @param highView likewise
 * @param agreement deep search only: percent of the parts with detail that agree; otherwise null
 * @param kind what is shared
 * @param possible whether nobody could tell if the two are copies: they may be different documents of one layout
 */
record Kinship(
        UUID low,
        UUID high,
        Algorithm algorithm,
        int distance,
        String transform,
        String lowView,
        String highView,
        Integer agreement,
        ReasonKind kind,
        boolean possible) {
    /** The nearer half of what counts as the same picture: with PDQ up to 15 bits. */
    private static final double NEAR = 0.5;

    /**
     * Equal files before near ones, those of a deep search last; ties by id, so that working it out twice gives the same.
     * Within a band the distance decides nothing: the order of an agency's own items, or which of them stands for a
     * picture, would tell which one is nearer to an item that it may not know.
     */
    static final Comparator<Kinship> BEST_FIRST = Comparator.comparing((Kinship k) -> k.nearness())
            .thenComparing(Kinship::possible)
            .thenComparing(Kinship::deep)
            .thenComparing(Kinship::low)
            .thenComparing(Kinship::high);

    Kinship(UUID low, UUID high, Algorithm algorithm, int distance, String transform) {
        this(low, high, algorithm, distance, transform, null, null, null, ReasonKind.IMAGE, false);
    }

    static Kinship sameItem(UUID media, ReasonKind kind) {
        return new Kinship(media, media, Algorithm.SHA256, 0, "original", null, null, null, kind, false);
    }

    boolean equalFile() {
        return algorithm.isExact();
    }

    Nearness nearness() {
        return possible ? Nearness.POSSIBLE_COPY : nearness(algorithm, distance);
    }

    /** The band of a distance, as the algorithm measures it. */
    static Nearness nearness(Algorithm algorithm, int distance) {
        if (algorithm.isExact()) {
            return Nearness.SAME_FILE;
        }
        return !deep(algorithm) && algorithm.shareOfThreshold(distance) <= NEAR
                ? Nearness.NEAR_COPY
                : Nearness.POSSIBLE_COPY;
    }

    /** Found by the coarse signature alone. */
    boolean deep() {
        return deep(algorithm);
    }

    private static boolean deep(Algorithm algorithm) {
        return algorithm.origin() == Origin.VIEWS;
    }
}
