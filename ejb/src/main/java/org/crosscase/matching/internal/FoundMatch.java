package org.crosscase.matching.internal;

import java.util.UUID;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.Orientation;

/**
 * Two media items that match by one algorithm; which of the two comes first says nothing.
 *
 * @param itemView deep search only: which view of the item met the view of the other; otherwise null
 * @param otherView likewise
 * @param agreement deep search only: percent of the parts with detail that agree; otherwise null
 * @param kind what the items are, a name of {@link FileKind}
 * @param certainty whether it counts as it is
 */
public record FoundMatch(
        UUID item,
        UUID itemAgency,
        UUID other,
        UUID otherAgency,
        Algorithm algorithm,
        int distance,
        String transform,
        String itemView,
        String otherView,
        Integer agreement,
        String kind,
        Certainty certainty) {
    /** Near matches are of pictures. */
    private static final String PICTURE = FileKind.PICTURE.name();

    FoundMatch(
            UUID item,
            UUID itemAgency,
            UUID other,
            UUID otherAgency,
            Algorithm algorithm,
            int distance,
            String transform,
            Certainty certainty) {
        this(
                item,
                itemAgency,
                other,
                otherAgency,
                algorithm,
                distance,
                transform,
                null,
                null,
                null,
                PICTURE,
                certainty);
    }

    /** Found by a deep search. */
    public FoundMatch(
            UUID item,
            UUID itemAgency,
            UUID other,
            UUID otherAgency,
            Algorithm algorithm,
            int distance,
            String transform,
            String itemView,
            String otherView,
            Integer agreement) {
        this(
                item,
                itemAgency,
                other,
                otherAgency,
                algorithm,
                distance,
                transform,
                itemView,
                otherView,
                agreement,
                PICTURE,
                Certainty.CERTAIN);
    }

    static FoundMatch equalFiles(
            UUID item, UUID itemAgency, UUID other, UUID otherAgency, Algorithm algorithm, String kind) {
        return new FoundMatch(
                item,
                itemAgency,
                other,
                otherAgency,
                algorithm,
                0,
                Orientation.ORIGINAL.text(),
                null,
                null,
                null,
                kind,
                Certainty.CERTAIN);
    }

    boolean acrossAgencies() {
        return !itemAgency.equals(otherAgency);
    }
}
