package org.crosscase.signature.cli;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.crosscase.signature.variant.PicturePair;
import org.crosscase.signature.variant.Variant;

/** Two views of two pictures whose coarse signatures lie within the match distance. */
record Meeting(Variant stored, Variant queried, int distance) {
    /** The server looks at no more of them for one candidate. */
    private static final int MOST = 12;

    /** @param pair makes the pair anew for each of the two ways, since it keeps turned pictures and what was looked at */
    static Comparisons compare(List<Meeting> meetings, Supplier<PicturePair> pair) {
        if (meetings.isEmpty()) {
            return Comparisons.NONE;
        }
        List<Meeting> nearest = meetings.stream()
                .sorted(Comparator.comparingInt(Meeting::distance))
                .limit(MOST)
                .toList();
        return Comparisons.of(
                () -> {
                    PicturePair alone = pair.get();
                    return nearest.stream().anyMatch(m -> alone.alikeInTheLarge(m.stored, m.queried));
                },
                () -> {
                    PicturePair both = pair.get();
                    return nearest.stream()
                            .anyMatch(m -> both.compare(m.stored, m.queried).same());
                });
    }
}
