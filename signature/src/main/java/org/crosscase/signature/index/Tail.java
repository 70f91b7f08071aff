package org.crosscase.signature.index;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The signatures put last, compared one by one. Written under the store's lock; read without it: what stands before
 * {@code size} never changes but for the marks of removal.
 */
final class Tail {
    /** Comparing a full tail takes about as long as searching a small segment. */
    static final int CAPACITY = 1024;

    private final long[] ids = new long[CAPACITY];
    private final long[] words = new long[Segment.WORDS * CAPACITY];
    private final AtomicLongArray removed = new AtomicLongArray(CAPACITY / Long.SIZE);
    private volatile int size;

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    void add(long id, long w0, long w1, long w2, long w3) {
        int row = size;
        ids[row] = id;
        int at = Segment.WORDS * row;
        words[at] = w0;
        words[at + 1] = w1;
        words[at + 2] = w2;
        words[at + 3] = w3;
        size = row + 1;
    }

    int rowOf(long id) {
        for (int row = size - 1; row >= 0; row--) {
            if (ids[row] == id && !isRemoved(row)) {
                return row;
            }
        }
        return -1;
    }

    long word(int row, int word) {
        return words[Segment.WORDS * row + word];
    }

    boolean isRemoved(int row) {
        return (removed.get(row >> 6) & 1L << row) != 0;
    }

    void remove(int row) {
        removed.set(row >> 6, removed.get(row >> 6) | 1L << row);
    }

    RowBuffer liveRows() {
        RowBuffer rows = new RowBuffer(size);
        for (int row = 0; row < size; row++) {
            if (!isRemoved(row)) {
                rows.add(ids[row], word(row, 0), word(row, 1), word(row, 2), word(row, 3));
            }
        }
        return rows;
    }

    void search(Query query, HitConsumer consumer) {
        int end = size;
        for (int row = 0; row < end; row++) {
            int distance = query.distance(words, row);
            if (distance <= query.radius() && !isRemoved(row)) {
                consumer.accept(ids[row], distance);
            }
        }
    }

    long bytes() {
        return (long) Long.BYTES * (ids.length + words.length + removed.length());
    }
}
