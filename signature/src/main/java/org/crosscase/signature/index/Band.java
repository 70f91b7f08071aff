package org.crosscase.signature.index;

/**
 * The directory of one band of a segment: entries sorted by the low bits of the band's value. The entries of key x are
 * those from {@code start[x]} up to but not including {@code start[x + 1]}.
 *
 * @param start one more than there are keys
 * @param checks the next band's 16 bits of each entry, four to a word, entry e in bits {@code 16 (e & 3)} and up of
 *     word {@code e >> 2}
 * @param rows the row of each entry, three bytes each, lowest first
 */
record Band(int[] start, long[] checks, byte[] rows) {

    int row(int entry) {
        int at = 3 * entry;
        return rows[at] & 0xFF | (rows[at + 1] & 0xFF) << 8 | (rows[at + 2] & 0xFF) << 16;
    }

    int entries() {
        return start[start.length - 1];
    }

    long bytes() {
        return (long) Integer.BYTES * start.length + (long) Long.BYTES * checks.length + rows.length;
    }
}
