package org.crosscase.signature.index;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * An unchanging set of signatures in rising order of identity, with a directory for each band. Only the marks of
 * removal change; whoever sets them must hold the store's lock, whoever searches need not.
 */
final class Segment {
    /** Words of one signature; row r stands in the array at {@code WORDS * r} and after. */
    static final int WORDS = 4;
    /** A directory names a row in three bytes. */
    static final int MAX_ROWS = 1 << 24;

    private final long[] ids;
    private final long[] words;
    private final int keyBits;
    private final Band[] bands;
    private final AtomicLongArray removed;
    private volatile int removedRows;

    Segment(long[] ids, long[] words, int keyBits, Band[] bands) {
        this.ids = ids;
        this.words = words;
        this.keyBits = keyBits;
        this.bands = bands;
        this.removed = new AtomicLongArray((ids.length + Long.SIZE - 1) / Long.SIZE);
    }

    int rows() {
        return ids.length;
    }

    int liveRows() {
        return ids.length - removedRows;
    }

    long id(int row) {
        return ids[row];
    }

    long word(int row, int word) {
        return words[WORDS * row + word];
    }

    boolean isRemoved(int row) {
        return (removed.get(row >> 6) & 1L << row) != 0;
    }

    /** A copy of the marks of removal, bit {@code r & 63} of word {@code r >> 6} for row r. */
    long[] removedBits() {
        long[] bits = new long[removed.length()];
        Arrays.setAll(bits, removed::get);
        return bits;
    }

    /** The row of an identity that has not been removed, or -1. */
    int rowOf(long id) {
        if (ids.length == 0 || id < ids[0] || id > ids[ids.length - 1]) {
            return -1;
        }
        int row = Arrays.binarySearch(ids, id);
        return row >= 0 && !isRemoved(row) ? row : -1;
    }

    /** Whether any identity stands in both, removed or not. */
    boolean sharesIdentityWith(Segment other) {
        int mine = 0;
        int theirs = 0;
        while (mine < ids.length && theirs < other.ids.length) {
            if (ids[mine] == other.ids[theirs]) {
                return true;
            }
            if (ids[mine] < other.ids[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return false;
    }

    /** Marks a row as removed; the caller holds the store's lock. */
    void remove(int row) {
        removed.set(row >> 6, removed.get(row >> 6) | 1L << row);
        removedRows++;
    }

    void search(Query query, HitConsumer consumer) {
        if (query.radius() > HammingIndex.MATCH_RADIUS || !query.gather(bands, keyBits)) {
            scan(query, consumer);
            return;
        }
        for (int i = 0; i < query.candidates(); i++) {
            int row = query.candidate(i);
            int distance = query.distance(words, row);
            if (distance <= query.radius() && !query.metBefore(i, words, row, keyBits) && !isRemoved(row)) {
                consumer.accept(ids[row], distance);
            }
        }
    }

    private void scan(Query query, HitConsumer consumer) {
        for (int row = 0; row < ids.length; row++) {
            int distance = query.distance(words, row);
            if (distance <= query.radius() && !isRemoved(row)) {
                consumer.accept(ids[row], distance);
            }
        }
    }

    long bytes() {
        long directories = Arrays.stream(bands).mapToLong(Band::bytes).sum();
        return (long) Long.BYTES * (ids.length + words.length + removed.length()) + directories;
    }
}
