package org.crosscase.signature.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.Coarse;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyThumbnail;

/**
 * A thumbnail with its coarse signatures, each set computed when it is first asked for. Used by one thread at a time; it
 * brings its own hasher, so different ones may be used at once.
 */
final class Viewed {
    private final GreyThumbnail thumbnail;
    private final CoarseHasher hasher = new CoarseHasher();
    private final Map<Orientation, List<CoarseSignature>> queries = new EnumMap<>(Orientation.class);
    private List<CoarseSignature> stored;

    Viewed(GreyThumbnail thumbnail) {
        this.thumbnail = thumbnail;
    }

    List<CoarseSignature> stored() {
        if (stored == null) {
            stored = hasher.stored(thumbnail);
        }
        return stored;
    }

    List<CoarseSignature> queries(Orientation orientation) {
        return queries.computeIfAbsent(orientation, turned -> hasher.queries(thumbnail, turned));
    }

    /** Whether the detail of both agrees where a stored signature of the other met a query of this one. */
    boolean agrees(CoarseSignature query, Viewed other, CoarseSignature met) {
        return hasher.similarity(other.thumbnail, met.variant(), thumbnail, query.variant()) >= Coarse.MIN_SIMILARITY;
    }

    /** Whether a deep search for this picture finds the other, both stages. */
    boolean finds(Viewed other) {
        for (Orientation orientation : Orientation.values()) {
            for (CoarseSignature query : queries(orientation)) {
                for (CoarseSignature one : other.stored()) {
                    if (query.bits().distance(one.bits()) <= Coarse.MATCH_DISTANCE && agrees(query, other, one)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
