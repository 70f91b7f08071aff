package org.crosscase.signature.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.crosscase.signature.pdq.PdqHash;

/**
 * Builds a {@link HammingIndex} from many signatures without holding them twice: give them one by one (in rising order
 * of identity where that is to be had), then call {@link #build()}. For one thread; it builds on several itself.
 */
public final class IndexBuilder {
    private final int threads;
    private final List<Segment> segments = new ArrayList<>();
    private int expected;
    private RowBuffer rows;

    /**
     * Begins.
     *
     * @param threads number of threads to sort with, at least 1; each needs 8 bytes for each of up to 16.8 million rows
     *     while it works
     * @param expected about how many signatures will come; a wrong guess costs only copying
     */
    public IndexBuilder(int threads, int expected) {
        if (threads < 1 || expected < 0) {
            throw new IllegalArgumentException("Building needs a thread and an expectation of 0 or more");
        }
        this.threads = threads;
        this.expected = expected;
        this.rows = new RowBuffer(Math.min(expected, Segment.MAX_ROWS));
    }

    /** Adds a signature; each identity may come once. */
    public void add(long id, PdqHash hash) {
        add(id, hash.w0(), hash.w1(), hash.w2(), hash.w3());
    }

    /** Adds a signature by its four words. */
    public void add(long id, long w0, long w1, long w2, long w3) {
        if (rows.size() == Segment.MAX_ROWS) {
            seal();
        }
        rows.add(id, w0, w1, w2, w3);
    }

    /** The index of all that was added, at log position 0, merging on a thread of its own. */
    public HammingIndex build() {
        return build(0, HammingIndex.ownThread());
    }

    /**
     * The index of all that was added; this builder is then used up.
     *
     * @param logPosition place in the change log up to which the signatures are complete
     * @param executor runs the merging of large segments, one at a time, in the background
     * @throws IllegalArgumentException when an identity was added twice
     */
    public HammingIndex build(long logPosition, Executor executor) {
        if (rows.size() > 0) {
            seal();
        }
        refuseSharedIdentities();
        return new HammingIndex(executor, segments, logPosition);
    }

    private void seal() {
        expected = Math.max(0, expected - rows.size());
        segments.add(SegmentBuilder.build(rows, threads));
        rows = new RowBuffer(Math.min(expected, Segment.MAX_ROWS));
    }

    private void refuseSharedIdentities() {
        for (int i = 1; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            for (Segment other : segments.subList(0, i)) {
                if (segment.sharesIdentityWith(other)) {
                    throw new IllegalArgumentException("An identity stands twice among the signatures");
                }
            }
        }
    }
}
