package org.crosscase.matching.internal;

import org.crosscase.signature.Algorithm;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.Orientation;

/**
 * Two media items, or parts of them, that match by one algorithm; which of the two comes first says nothing.
 *
 * @param views deep search only: which views met; otherwise null
 * @param kind what the items are, a name of {@link FileKind}
 * @param certainty whether it counts as it is
 */
public record FoundMatch(
        MediaPart item,
        MediaPart other,
        Algorithm algorithm,
        int distance,
        String transform,
        Views views,
        String kind,
        Certainty certainty) {

    /**
     * What a deep search laid over each other.
     *
     * @param item which view of the item met the view of the other
     * @param agreement percent of the parts with detail that agree
     */
    public record Views(String item, String other, int agreement) {}

    /** Near matches are of pictures. */
    static FoundMatch near(
            MediaPart item, MediaPart other, Algorithm algorithm, int distance, String transform, Certainty certainty) {
        return new FoundMatch(item, other, algorithm, distance, transform, null, FileKind.PICTURE.name(), certainty);
    }

    public static FoundMatch deep(MediaPart item, MediaPart other, int distance, String transform, Views views) {
        return new FoundMatch(
                item, other, Algorithm.COARSE, distance, transform, views, FileKind.PICTURE.name(), Certainty.CERTAIN);
    }

    static FoundMatch equalFiles(MediaPart item, MediaPart other, Algorithm algorithm, String kind) {
        return new FoundMatch(item, other, algorithm, 0, Orientation.ORIGINAL.text(), null, kind, Certainty.CERTAIN);
    }

    boolean acrossAgencies() {
        return !item.agency().equals(other.agency());
    }

    boolean isOfWholes() {
        return item.isWhole() && other.isWhole();
    }
}
