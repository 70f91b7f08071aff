package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;

class MergePolicyTest {
    private final RandomHashes random = new RandomHashes(16);

    @Test
    void mergesWhatIsAtMost16TimesAsLargeAsAllSmaller() {
        assertEquals(List.of(10, 160), rows(pick(1_000_000, segment(160), segment(10))));
        assertEquals(List.of(), pick(1_000_000, segment(161), segment(10)));
        assertEquals(List.of(10, 20, 480), rows(pick(1_000_000, segment(480), segment(20), segment(10))));
        assertEquals(List.of(10, 20), rows(pick(1_000_000, segment(20), segment(481), segment(10))));
        assertEquals(List.of(), pick(1_000_000, segment(5)));
        assertEquals(List.of(), pick(1_000_000));
    }

    @Test
    void staysWithinTheRowsAllowed() {
        assertEquals(List.of(10, 20), rows(pick(30, segment(40), segment(20), segment(10))));
        assertEquals(List.of(), pick(29, segment(40), segment(20), segment(10)));
    }

    @Test
    void rebuildsASegmentThatLostMoreThanAnEighth() {
        Segment large = segment(1_600);
        removeRows(large, 200);
        assertEquals(List.of(), pick(1_000_000, large));
        removeRows(large, 201);
        assertEquals(List.of(large), pick(1_000_000, large));
        assertEquals(List.of(), pick(1_599, large));
        Segment empty = segment(3);
        removeRows(empty, 3);
        assertEquals(List.of(empty), pick(1_000_000, empty, segment(500)));
    }

    @Test
    void smallSegmentsDoNotPileUpWhileALargeMergeTakesItsTime() {
        AtomicInteger merges = new AtomicInteger();
        HammingIndex index = new HammingIndex(work -> merges.incrementAndGet());
        for (int id = 0; id < 250_000; id++) {
            index.put(id, new PdqHash(id, id * 31L, id * 961L, ~id));
        }
        assertEquals(1, merges.get(), "one at a time, and this one never ends");
        int segments = index.memory().segments();
        assertEquals(true, segments <= 12, segments + " segments");
    }

    private static List<Segment> pick(int most, Segment... idle) {
        return MergePolicy.pick(new ArrayList<>(Arrays.asList(idle)), most);
    }

    private static List<Integer> rows(List<Segment> segments) {
        return segments.stream().map(Segment::rows).toList();
    }

    private static void removeRows(Segment segment, int upTo) {
        for (int row = segment.rows() - segment.liveRows(); row < upTo; row++) {
            segment.remove(row);
        }
    }

    private Segment segment(int rows) {
        RowBuffer buffer = new RowBuffer(rows);
        for (int id = 0; id < rows; id++) {
            PdqHash hash = random.next();
            buffer.add(id, hash.w0(), hash.w1(), hash.w2(), hash.w3());
        }
        return SegmentBuilder.build(buffer, 1);
    }
}
