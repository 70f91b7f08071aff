package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkDetails;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;

/**
 * A link as one viewer may know it. Each viewer counts other cases for itself: a covert case elsewhere, which the viewer
 * may not know of, moves no figure here.
 *
 * @param reasons greatest first, at most {@link LinkDetails#MOST_REASONS}
 * @param adding things that add to the strength
 * @param counts by kind: how many add, and how many are held too widely to say anything
 * @param evidence 0 to 100, of what is certain: the strength if nobody else held any of it. It grows with what the two cases share and moves with
 *     nothing else, so what is told of a link by it tells nothing of third cases
 */
record View(int strength, List<Reason> reasons, List<Shared> adding, List<KindCount> counts, int evidence) {
    /** What one thing adds. */
    record Reason(Shared thing, Rarity rarity, int points) {}

    private record Weighed(Shared thing, Rarity rarity, double weight) {}

    /**
     * @param held how widely, as far as the viewer may count, the thing is held
     * @param commonCases what counts as more cases than that is set aside
     */
    static View of(List<Shared> shared, Function<Shared, Rarity> held, int commonCases) {
        List<Weighed> weighed = new ArrayList<>();
        Map<ReasonKind, KindCount> counts = new TreeMap<>();
        // however many there are, together they say as little as one
        long possible = shared.stream().filter(thing -> !thing.certain()).count();
        for (Shared thing : shared) {
            Rarity rarity = held.apply(thing);
            boolean common = rarity.counted() > commonCases;
            counts.merge(thing.kind(), KindCount.one(thing.kind(), common), KindCount::plus);
            if (!common) {
                double weight = Strength.weight(thing.likeness(), rarity.counted());
                weighed.add(new Weighed(thing, rarity, thing.certain() ? weight : weight / possible));
            }
        }
        weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.weight)
                .thenComparing(w -> w.thing.rank())
                .thenComparing(w -> w.thing.best(Side.LOW))
                .thenComparing(w -> w.thing.best(Side.HIGH)));
        Strength strength = Strength.of(weighed.stream().map(Weighed::weight).toList(), LinkDetails.MOST_REASONS);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < strength.points().size(); i++) {
            Weighed w = weighed.get(i);
            reasons.add(new Reason(w.thing, w.rarity, strength.points().get(i)));
        }
        return new View(
                strength.total(),
                reasons,
                weighed.stream().map(Weighed::thing).toList(),
                List.copyOf(counts.values()),
                evidence(shared));
    }

    private static int evidence(List<Shared> shared) {
        List<Double> weights = shared.stream()
                .filter(Shared::certain)
                .map(thing -> Strength.weight(thing.likeness(), 2))
                .sorted(Comparator.reverseOrder())
                .toList();
        return Strength.of(weights, 0).total();
    }

    /** Things that both cases hold, common ones too; those that are only possible are no news. */
    int shared() {
        return (int) adding.stream().filter(Shared::certain).count()
                + counts.stream().mapToInt(KindCount::common).sum();
    }

    /** Whether there is anything that is told without being asked for. */
    boolean tellable() {
        return adding.stream().anyMatch(Shared::certain);
    }

    boolean isEmpty() {
        return adding.isEmpty();
    }
}
