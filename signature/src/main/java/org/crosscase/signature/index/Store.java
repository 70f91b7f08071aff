package org.crosscase.signature.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.crosscase.signature.pdq.PdqHash;

/**
 * The segments and the tail of an index. Writers take turns; readers take the view of the moment and need no lock. A
 * full tail becomes a segment at once; small segments are merged by the writer, large ones by the executor.
 */
final class Store {
    /** Merging this many rows takes some ten milliseconds, for which a writer may wait. */
    private static final int MERGED_BY_WRITER = 1 << 16;

    private static final System.Logger LOG = System.getLogger(Store.class.getName());

    /** What a search visits. */
    record View(List<Segment> segments, Tail tail) {}

    /** Where a live signature stands. */
    private record Place(Segment segment, Tail tail, int row) {
        long word(int word) {
            return segment != null ? segment.word(row, word) : tail.word(row, word);
        }

        boolean holds(PdqHash hash) {
            return word(0) == hash.w0() && word(1) == hash.w1() && word(2) == hash.w2() && word(3) == hash.w3();
        }
    }

    private final Executor executor;
    private volatile View view;
    private volatile int size;
    /** Odd while an identity changes its hash, and risen by two when it has. */
    private volatile int replacements;

    private List<Segment> merging = List.of();
    private boolean isWarned;
    private final List<Long> removedWhileMerging = new ArrayList<>();

    Store(Executor executor, List<Segment> segments) {
        this.executor = executor;
        this.view = new View(List.copyOf(segments), new Tail());
        this.size = segments.stream().mapToInt(Segment::liveRows).sum();
    }

    View view() {
        return view;
    }

    int size() {
        return size;
    }

    int replacements() {
        return replacements;
    }

    /** Runs a search while no change can happen. */
    synchronized <T> T whileUnchanged(Supplier<T> search) {
        return search.get();
    }

    synchronized Optional<PdqHash> find(long id) {
        return Optional.ofNullable(placeOf(id))
                .map(place -> new PdqHash(place.word(0), place.word(1), place.word(2), place.word(3)));
    }

    synchronized void put(long id, PdqHash hash) {
        if (view.tail().isFull()) {
            seal();
        }
        Place old = placeOf(id);
        if (old != null && old.holds(hash)) {
            return;
        }
        if (old == null) {
            view.tail().add(id, hash.w0(), hash.w1(), hash.w2(), hash.w3());
            size++;
        } else {
            replacements++;
            view.tail().add(id, hash.w0(), hash.w1(), hash.w2(), hash.w3());
            remove(id, old);
            replacements++;
        }
    }

    synchronized void remove(long id) {
        Place place = placeOf(id);
        if (place != null) {
            remove(id, place);
            size--;
            mergeIfDue();
        }
    }

    private void remove(long id, Place place) {
        if (place.segment() == null) {
            place.tail().remove(place.row());
            return;
        }
        place.segment().remove(place.row());
        if (merging.contains(place.segment())) {
            removedWhileMerging.add(id);
        }
    }

    private Place placeOf(long id) {
        View now = view;
        int row = now.tail().rowOf(id);
        if (row >= 0) {
            return new Place(null, now.tail(), row);
        }
        for (Segment segment : now.segments()) {
            row = segment.rowOf(id);
            if (row >= 0) {
                return new Place(segment, null, row);
            }
        }
        return null;
    }

    private void seal() {
        RowBuffer rows = view.tail().liveRows();
        List<Segment> segments = new ArrayList<>(view.segments());
        if (rows.size() > 0) {
            segments.add(SegmentBuilder.build(rows, 1));
        }
        view = new View(List.copyOf(segments), new Tail());
        mergeIfDue();
    }

    private void mergeIfDue() {
        List<Segment> idle = view.segments().stream()
                .filter(segment -> !merging.contains(segment))
                .toList();
        List<Segment> due = MergePolicy.pick(idle, Segment.MAX_ROWS);
        boolean isLarge = due.stream().mapToInt(Segment::rows).sum() > MERGED_BY_WRITER;
        if (!isLarge) {
            mergeNow(due);
        } else if (!merging.isEmpty() || !isStarted(due)) {
            // The background is busy: at least the small ones must not pile up meanwhile.
            mergeNow(MergePolicy.pick(idle, MERGED_BY_WRITER));
        }
    }

    private void mergeNow(List<Segment> due) {
        if (!due.isEmpty()) {
            replace(due, merged(due));
        }
    }

    private boolean isStarted(List<Segment> due) {
        merging = due;
        try {
            executor.execute(this::mergeInBackground);
            return true;
        } catch (RejectedExecutionException e) {
            merging = List.of();
            if (!isWarned) {
                isWarned = true;
                LOG.log(System.Logger.Level.WARNING, "No thread for a merge; searches get slower without one", e);
            }
            return false;
        }
    }

    private void mergeInBackground() {
        List<Segment> merged = null;
        try {
            merged = merged(merging);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "Segments stay apart, searches are slower until a merge succeeds", e);
        }
        synchronized (this) {
            if (merged != null) {
                for (Segment segment : merged) {
                    for (long id : removedWhileMerging) {
                        int row = segment.rowOf(id);
                        if (row >= 0) {
                            segment.remove(row);
                        }
                    }
                }
                replace(merging, merged);
            }
            removedWhileMerging.clear();
            merging = List.of();
            if (merged != null) {
                mergeIfDue();
            }
            notifyAll();
        }
    }

    /** One segment of all live rows, or none where no row lives. */
    private static List<Segment> merged(List<Segment> segments) {
        RowBuffer rows =
                new RowBuffer(segments.stream().mapToInt(Segment::liveRows).sum());
        segments.stream()
                .sorted(Comparator.comparingLong(segment -> segment.id(0)))
                .forEach(rows::addLiveRows);
        return rows.size() == 0 ? List.of() : List.of(SegmentBuilder.build(rows, 1));
    }

    private void replace(List<Segment> old, List<Segment> merged) {
        List<Segment> segments = new ArrayList<>(view.segments());
        segments.removeAll(old);
        segments.addAll(merged);
        view = new View(List.copyOf(segments), view.tail());
    }

    /** Waits until no merge is under way. */
    synchronized void awaitQuiet() throws InterruptedException {
        while (!merging.isEmpty()) {
            wait();
        }
    }

    /** All live signatures of one moment. */
    synchronized Frozen freeze(long logPosition) {
        List<Segment> segments = view.segments();
        List<long[]> removed = segments.stream().map(Segment::removedBits).toList();
        return new Frozen(segments, removed, view.tail().liveRows(), size, logPosition);
    }

    /** A moment's signatures, to be written while the index goes on. */
    record Frozen(List<Segment> segments, List<long[]> removed, RowBuffer tail, int size, long logPosition) {
        void writeTo(Snapshot.Writer writer) throws IOException {
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                long[] gone = removed.get(i);
                for (int row = 0; row < segment.rows(); row++) {
                    if ((gone[row >> 6] & 1L << row) == 0) {
                        writer.row(
                                segment.id(row),
                                segment.word(row, 0),
                                segment.word(row, 1),
                                segment.word(row, 2),
                                segment.word(row, 3));
                    }
                }
            }
            tail.writeTo(writer);
        }
    }

    synchronized IndexMemory memory() {
        long bytes = view.tail().bytes();
        for (Segment segment : view.segments()) {
            bytes += segment.bytes();
        }
        return new IndexMemory(size, bytes, view.segments().size(), view.tail().size());
    }
}
