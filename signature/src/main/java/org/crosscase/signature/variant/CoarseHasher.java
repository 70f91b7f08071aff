package org.crosscase.signature.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.worker.GreyThumbnail;

/**
 * Computes coarse signatures from a thumbnail alone, so that a deep search can be run at any time without opening the
 * evidence again. Some 0.1 ms each. Not safe for several threads.
 */
public final class CoarseHasher {
    private final ViewSampler sampler = new ViewSampler();
    private final CoarseTransform transform = new CoarseTransform();

    /** What is kept in the index for a picture: {@link #storedSize()} signatures, twice as many where it has a border. */
    public List<CoarseSignature> stored(GreyThumbnail picture) {
        return signatures(picture, ViewSets.STORED, Orientation.ORIGINAL);
    }

    /**
     * What is asked for to find copies of a picture.
     *
     * @param orientation how the copy may have been turned; ask for all eight, or for {@code ORIGINAL} and
     *     {@code FLIP_Y} alone to be quicker
     */
    public List<CoarseSignature> queries(GreyThumbnail picture, Orientation orientation) {
        return signatures(TurnedGrey.of(picture, orientation), ViewSets.QUERIED, orientation);
    }

    /** Signatures that each picture adds to the index. */
    public static int storedSize() {
        return ViewSets.STORED.size();
    }

    /** Queries that a deep search makes for each orientation. */
    public static int querySize() {
        return ViewSets.QUERIED.size();
    }

    private List<CoarseSignature> signatures(GreyThumbnail picture, Map<String, View> views, Orientation orientation) {
        View content = ContentRectangle.of(picture);
        List<CoarseSignature> signatures = new ArrayList<>();
        views.forEach((name, view) -> signatures.add(signature(picture, name, view, orientation)));
        if (!content.equals(View.WHOLE)) {
            // both: what looks like a border may be a plain background that a crop cuts into
            views.forEach((name, view) -> signatures.add(
                    signature(picture, name + ViewSets.INSIDE_BORDER, view.within(content), orientation)));
        }
        return signatures;
    }

    private CoarseSignature signature(GreyThumbnail picture, String name, View view, Orientation orientation) {
        return new CoarseSignature(new Variant(name, view, orientation), transform.hash(sampler.sample(picture, view)));
    }
}
