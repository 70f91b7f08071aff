package org.crosscase.shared;

import java.util.Comparator;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Origin;

/**
 * How a media item of the low case and one of the high case belong together.
 *
 * @param distance as the algorithm measures it; 0 for equal files
 * @param kind what is shared
 * @param possible whether nobody could tell if the two are copies: they may be different documents of one layout
 * @param views deep search only; otherwise null
 */
public record Kinship(
        ThingId low,
        ThingId high,
        Algorithm algorithm,
        int distance,
        String transform,
        ReasonKind kind,
        boolean possible,
        Views views) {
    /** The nearer half of what counts as the same picture: with PDQ up to 15 bits. */
    private static final double NEAR = 0.5;

    /**
     * Equal files before near ones, those of a deep search last; ties by id, so that working it out twice gives the same.
     * Within a band the distance decides nothing: the order of an agency's own items, or which of them stands for a
     * picture, would tell which one is nearer to an item that it may not know.
     */
    public static final Comparator<Kinship> BEST_FIRST =
            Comparator.comparing(Kinship::rank).thenComparing(Kinship::low).thenComparing(Kinship::high);

    /**
     * What a deep search saw of the two.
     *
     * @param low which view of the low item met the high one's
     * @param high likewise
     * @param agreement percent of the parts with detail that agree
     */
    public record Views(String low, String high, int agreement) {
        /** Across a border the agreement is told in steps, which do not move with single pixels. */
        DeepFinding seenFrom(Side reader, boolean exact) {
            return new DeepFinding(
                    reader == Side.LOW ? low : high,
                    reader == Side.LOW ? high : low,
                    exact ? agreement : agreement / 10 * 10);
        }
    }

    /** Found by anything but the deep search, and beyond doubt. */
    public static Kinship certain(
            ThingId low, ThingId high, Algorithm algorithm, int distance, String transform, ReasonKind kind) {
        return new Kinship(low, high, algorithm, distance, transform, kind, false, null);
    }

    public static Kinship sameItem(ThingId media, ReasonKind kind) {
        return certain(media, media, Algorithm.SHA256, 0, "original", kind);
    }

    public Kinship seen(Views found) {
        return new Kinship(low, high, algorithm, distance, transform, kind, possible, found);
    }

    public Kinship onlyPossible() {
        return new Kinship(low, high, algorithm, distance, transform, kind, true, views);
    }

    /** Bands first, then what is certain, then what is no deep search's. */
    public int rank() {
        return nearness().ordinal() * 4 + (possible ? 2 : 0) + (deep() ? 1 : 0);
    }

    public boolean equalFile() {
        return algorithm.isExact();
    }

    public Nearness nearness() {
        return possible ? Nearness.POSSIBLE_COPY : nearness(algorithm, distance);
    }

    /** The band of a distance, as the algorithm measures it. */
    public static Nearness nearness(Algorithm algorithm, int distance) {
        if (algorithm.isExact()) {
            return Nearness.SAME_FILE;
        }
        return !deep(algorithm) && algorithm.shareOfThreshold(distance) <= NEAR
                ? Nearness.NEAR_COPY
                : Nearness.POSSIBLE_COPY;
    }

    /** Found by the coarse signature alone. */
    public boolean deep() {
        return deep(algorithm);
    }

    private static boolean deep(Algorithm algorithm) {
        return algorithm.origin() == Origin.VIEWS;
    }
}
