package org.crosscase.signature.index;

import java.io.IOException;
import java.util.Arrays;

/** Rows on their way into a segment: identities and words, in arrays that grow. */
final class RowBuffer {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private long[] ids;
    private long[] words;
    private int size;

    RowBuffer(int capacity) {
        this.ids = new long[capacity];
        this.words = new long[Segment.WORDS * capacity];
    }

    /** Takes full arrays over. */
    RowBuffer(long[] ids, long[] words) {
        this.ids = ids;
        this.words = words;
        this.size = ids.length;
    }

    int size() {
        return size;
    }

    void add(long id, long w0, long w1, long w2, long w3) {
        if (size == ids.length) {
            int larger = (int) Math.min(Segment.MAX_ROWS, 16 + 2L * size);
            ids = Arrays.copyOf(ids, larger);
            words = Arrays.copyOf(words, Segment.WORDS * larger);
        }
        ids[size] = id;
        int at = Segment.WORDS * size++;
        words[at] = w0;
        words[at + 1] = w1;
        words[at + 2] = w2;
        words[at + 3] = w3;
    }

    void addLiveRows(Segment segment) {
        for (int row = 0; row < segment.rows(); row++) {
            if (!segment.isRemoved(row)) {
                add(
                        segment.id(row),
                        segment.word(row, 0),
                        segment.word(row, 1),
                        segment.word(row, 2),
                        segment.word(row, 3));
            }
        }
    }

    void writeTo(Snapshot.Writer writer) throws IOException {
        for (int row = 0; row < size; row++) {
            int at = Segment.WORDS * row;
            writer.row(ids[row], words[at], words[at + 1], words[at + 2], words[at + 3]);
        }
    }

    /** The identities, exactly as many as there are rows. */
    long[] ids() {
        ids = ids.length == size ? ids : Arrays.copyOf(ids, size);
        return ids;
    }

    /** The words, exactly as many as there are rows. */
    long[] words() {
        words = words.length == Segment.WORDS * size ? words : Arrays.copyOf(words, Segment.WORDS * size);
        return words;
    }

    /** Brings the rows into rising order of identity; an identity that stands twice is an error. */
    void sortById() {
        if (!isRising()) {
            apply(order());
            if (!isRising()) {
                throw new IllegalArgumentException("An identity stands twice among the signatures");
            }
        }
    }

    private boolean isRising() {
        for (int row = 1; row < size; row++) {
            if (ids[row - 1] >= ids[row]) {
                return false;
            }
        }
        return true;
    }

    /** Radix sort by 11 bits at a time, lowest first, leaving out the digits in which all identities agree. */
    private int[] order() {
        long differing = 0;
        for (int row = 0; row < size; row++) {
            differing |= ids[row] ^ ids[0];
        }
        int[] order = new int[size];
        Arrays.setAll(order, row -> row);
        int[] sorted = new int[size];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((differing >>> shift & DIGITS - 1) != 0) {
                int[] next = new int[DIGITS + 1];
                for (int row = 0; row < size; row++) {
                    next[digit(row, shift) + 1]++;
                }
                for (int digit = 1; digit < DIGITS; digit++) {
                    next[digit] += next[digit - 1];
                }
                for (int row : order) {
                    sorted[next[digit(row, shift)]++] = row;
                }
                int[] swap = order;
                order = sorted;
                sorted = swap;
            }
        }
        return order;
    }

    /** Digits of the identity with its sign turned round, so that negative ones come first. */
    private int digit(int row, int shift) {
        return (int) ((ids[row] ^ Long.MIN_VALUE) >>> shift) & DIGITS - 1;
    }

    private void apply(int[] order) {
        RowBuffer inOrder = new RowBuffer(size);
        for (int row : order) {
            int at = Segment.WORDS * row;
            inOrder.add(ids[row], words[at], words[at + 1], words[at + 2], words[at + 3]);
        }
        ids = inOrder.ids;
        words = inOrder.words;
    }
}
