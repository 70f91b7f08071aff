package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.crosscase.link.LinkDetails;

/**
 * A link as one viewer may know it. Each viewer counts other cases for itself: a covert case elsewhere, which the viewer
 * may not know of, moves no figure here.
 *
 * @param reasons greatest first, at most {@link LinkDetails#MOST_REASONS}
 * @param pictures that add to the strength
 * @param common pictures that stand in too many cases to say anything
 */
record View(int strength, List<Reason> reasons, List<Picture> pictures, int common) {

    /** What one picture adds. */
    record Reason(Kinship best, int rarity, int points) {}

    private record Weighed(Picture picture, int cases, double weight) {}

    /**
     * @param casesHolding in how many cases, as far as the viewer may count, the picture stands
     * @param commonCases above it a picture is set aside
     */
    static View of(List<Picture> shared, ToIntFunction<Picture> casesHolding, int commonCases) {
        List<Weighed> weighed = new ArrayList<>();
        int common = 0;
        for (Picture picture : shared) {
            int cases = Math.max(2, casesHolding.applyAsInt(picture));
            if (cases > commonCases) {
                common++;
            } else {
                weighed.add(new Weighed(picture, cases, Strength.weight(picture.best(), cases)));
            }
        }
        weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.weight)
                .thenComparing(w -> w.picture.best(), Kinship.BEST_FIRST));
        Strength strength = Strength.of(weighed.stream().map(Weighed::weight).toList(), LinkDetails.MOST_REASONS);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < strength.points().size(); i++) {
            Weighed w = weighed.get(i);
            reasons.add(new Reason(w.picture.best(), w.cases, strength.points().get(i)));
        }
        return new View(
                strength.total(),
                reasons,
                weighed.stream().map(Weighed::picture).toList(),
                common);
    }

    boolean isEmpty() {
        return pictures.isEmpty();
    }
}
