package org.crosscase.signature.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.Coarse;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.variant.PicturePair;
import org.crosscase.signature.worker.GreyPicture;

/**
 * A grey picture with its coarse signatures, each set computed when it is first asked for. Used by one thread at a time; it
 * brings its own hasher, so different ones may be used at once.
 */
final class Viewed {
    private final GreyPicture picture;
    private final boolean written;
    private final CoarseHasher hasher = new CoarseHasher();
    private final Map<Orientation, List<CoarseSignature>> queries = new EnumMap<>(Orientation.class);
    private List<CoarseSignature> stored;

    Viewed(GreyPicture picture, boolean written) {
        this.picture = picture;
        this.written = written;
    }

    List<CoarseSignature> stored() {
        if (stored == null) {
            stored = hasher.stored(picture.thumbnail());
        }
        return stored;
    }

    List<CoarseSignature> queries(Orientation orientation) {
        return queries.computeIfAbsent(orientation, turned -> hasher.queries(picture.thumbnail(), turned));
    }

    GreyPicture picture() {
        return picture;
    }

    /** Whether a deep search for this picture finds the other. */
    Comparisons compare(Viewed other) {
        List<Meeting> meetings = new ArrayList<>();
        for (Orientation orientation : Orientation.values()) {
            for (CoarseSignature query : queries(orientation)) {
                for (CoarseSignature one : other.stored()) {
                    int distance = query.bits().distance(one.bits());
                    if (distance <= Coarse.MATCH_DISTANCE) {
                        meetings.add(new Meeting(one.variant(), query.variant(), distance));
                    }
                }
            }
        }
        return Meeting.compare(meetings, () -> new PicturePair(other.picture, picture, written || other.written));
    }
}
