package org.crosscase.signature.cli;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.crosscase.signature.variant.Likeness;
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
        List<Meeting> nearest = nearest(meetings);
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

    /** @return the best that one of the meetings shows, as the server decides it */
    static Likeness.Verdict verdict(List<Meeting> meetings, PicturePair pair) {
        Likeness.Verdict best = Likeness.Verdict.DIFFERENT;
        for (Meeting meeting : nearest(meetings)) {
            Likeness.Verdict verdict =
                    pair.compare(meeting.stored, meeting.queried).verdict();
            if (verdict == Likeness.Verdict.SAME) {
                return verdict;
            }
            best = verdict == Likeness.Verdict.POSSIBLE ? verdict : best;
        }
        return best;
    }

    private static List<Meeting> nearest(List<Meeting> meetings) {
        return meetings.stream()
                .sorted(Comparator.comparingInt(Meeting::distance))
                .limit(MOST)
                .toList();
    }
}
