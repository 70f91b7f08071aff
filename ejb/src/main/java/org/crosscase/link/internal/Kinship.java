package org.crosscase.link.internal;

import java.util.Comparator;
import java.util.UUID;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.photodna.PhotoDnaHash;

/**
 * How a media item of the low case and one of the high case belong together.
 *
 * @param distance as the algorithm measures it; 0 for equal files
 */
record Kinship(UUID low, UUID high, String algorithm, int distance, String transform) {
    /** Equal files before near ones, then the nearest; ties by id, so that working it out twice gives the same. */
    static final Comparator<Kinship> BEST_FIRST = Comparator.comparing((Kinship k) -> !k.equalFile())
            .thenComparingDouble(Kinship::shareOfThreshold)
            .thenComparing(Kinship::low)
            .thenComparing(Kinship::high);

    static Kinship sameItem(UUID media) {
        return new Kinship(media, media, "SHA256", 0, "original");
    }

    boolean equalFile() {
        return switch (algorithm) {
            case "SHA256", "SHA1", "MD5" -> true;
            default -> false;
        };
    }

    /** 0 for equal signatures to 1 at the threshold of the algorithm; PhotoDNA's distances are squares. */
    double shareOfThreshold() {
        double share = algorithm.equals("PHOTODNA")
                ? Math.sqrt((double) distance / PhotoDnaHash.MATCH_SQUARED_DISTANCE)
                : (double) distance / HammingIndex.MATCH_RADIUS;
        return Math.min(1, share);
    }
}
