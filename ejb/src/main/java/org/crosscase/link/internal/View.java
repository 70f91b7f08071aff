package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.Rarity;

/**
 * A link as one viewer may know it. Each viewer counts other cases for itself: a covert case elsewhere, which the viewer
 * may not know of, moves no figure here.
 *
 * @param reasons greatest first, at most {@link LinkDetails#MOST_REASONS}
 * @param pictures that add to the strength
 * @param common pictures that are held too widely to say anything
 * @param evidence 0 to 100, of what is certain: the strength if nobody else held any of it. It grows with what the two cases share and moves with
 *     nothing else, so what is told of a link by it tells nothing of third cases
 */
record View(int strength, List<Reason> reasons, List<Picture> pictures, int common, int evidence) {

    /** What one picture adds. */
    record Reason(Kinship best, Rarity rarity, int points) {}

    private record Weighed(Picture picture, Rarity rarity, double weight) {}

    /**
     * @param held how widely, as far as the viewer may count, the picture is held
     * @param commonCases what counts as more cases than that is set aside
     */
    static View of(List<Picture> shared, Function<Picture, Rarity> held, int commonCases) {
        List<Weighed> weighed = new ArrayList<>();
        int common = 0;
        // however many there are, together they say as little as one
        long possible = shared.stream().filter(picture -> !certain(picture)).count();
        for (Picture picture : shared) {
            Rarity rarity = held.apply(picture);
            if (rarity.counted() > commonCases) {
                common++;
            } else {
                double weight = Strength.weight(picture.best(), rarity.counted());
                weighed.add(new Weighed(picture, rarity, certain(picture) ? weight : weight / possible));
            }
        }
        weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.weight)
                .thenComparing(w -> w.picture.best(), Kinship.BEST_FIRST));
        Strength strength = Strength.of(weighed.stream().map(Weighed::weight).toList(), LinkDetails.MOST_REASONS);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < strength.points().size(); i++) {
            Weighed w = weighed.get(i);
            reasons.add(new Reason(w.picture.best(), w.rarity, strength.points().get(i)));
        }
        return new View(
                strength.total(),
                reasons,
                weighed.stream().map(Weighed::picture).toList(),
                common,
                evidence(shared));
    }

    private static int evidence(List<Picture> shared) {
        List<Double> weights = shared.stream()
                .filter(View::certain)
                .map(picture -> Strength.weight(picture.best(), 2))
                .sorted(Comparator.reverseOrder())
                .toList();
        return Strength.of(weights, 0).total();
    }

    private static boolean certain(Picture picture) {
        return !picture.best().possible();
    }

    /** Pictures that both cases hold, common ones too; those that are only possible are no news. */
    int shared() {
        return (int) pictures.stream().filter(View::certain).count() + common;
    }

    /** Whether there is anything that is told without being asked for. */
    boolean tellable() {
        return pictures.stream().anyMatch(View::certain);
    }

    boolean isEmpty() {
        return pictures.isEmpty();
    }
}
