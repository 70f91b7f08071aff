package org.crosscase.signature.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which segments to put together. Each search visits every segment, so there should be few; each merge rebuilds its
 * segments, so a large one is touched only when enough has gathered beside it.
 */
final class MergePolicy {
    /** A segment joins a merge when it is at most this many times as large as all smaller ones together. */
    private static final int GROWTH = 16;
    /** One removed row in so many makes a segment worth rebuilding alone. */
    private static final int REMOVED_SHARE = 8;

    private MergePolicy() {}

    /**
     * The segments to merge next, or none.
     *
     * @param most how many rows they may have together
     */
    static List<Segment> pick(List<Segment> idle, int most) {
        List<Segment> chosen = new ArrayList<>();
        long rows = 0;
        for (Segment segment : smallestFirst(idle)) {
            boolean isNear = chosen.isEmpty() || segment.liveRows() <= GROWTH * rows;
            if (!isNear || rows + segment.liveRows() > most) {
                break;
            }
            chosen.add(segment);
            rows += segment.liveRows();
        }
        return chosen.size() > 1 ? chosen : mostlyRemoved(idle, most);
    }

    private static List<Segment> smallestFirst(List<Segment> segments) {
        return segments.stream()
                .sorted(Comparator.comparingInt(Segment::liveRows))
                .toList();
    }

    private static List<Segment> mostlyRemoved(List<Segment> idle, int most) {
        return idle.stream()
                .filter(segment -> segment.rows() <= most)
                .filter(segment -> (long) (segment.rows() - segment.liveRows()) * REMOVED_SHARE > segment.rows())
                .limit(1)
                .toList();
    }
}
