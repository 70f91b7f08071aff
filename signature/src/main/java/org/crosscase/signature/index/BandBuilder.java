package org.crosscase.signature.index;

import java.util.Arrays;

/**
 * Sorts the rows of a segment by the key of one band after the other: first into runs that fit the processor's cache,
 * then each run by counting. One builder serves one thread.
 */
final class BandBuilder {
    private static final int RUN_ROWS = 1 << 13;

    private final long[] words;
    private final int count;
    private final int lowBits;
    private final int[] runStart;
    private final int[] runNext;
    private final int[] next;
    /** Row in the upper 32 bits, check in the next 16, key in the lowest 16. */
    private final long[] entries;

    BandBuilder(long[] words, int count, int keyBits) {
        this.words = words;
        this.count = count;
        int runBits = Math.min(keyBits, Integer.SIZE - Integer.numberOfLeadingZeros(count / RUN_ROWS));
        this.lowBits = keyBits - runBits;
        this.runStart = new int[(1 << runBits) + 1];
        this.runNext = new int[1 << runBits];
        this.next = new int[1 << lowBits];
        this.entries = new long[count];
    }

    Band build(int band) {
        int keys = runNext.length << lowBits;
        countRuns(band, keys - 1);
        spread(band, keys - 1);
        int[] start = new int[keys + 1];
        long[] checks = new long[(count + 3) / 4];
        byte[] rows = new byte[3 * count];
        for (int run = 0; run < runNext.length; run++) {
            sortRun(run, start);
            place(runStart[run], runStart[run + 1], checks, rows);
        }
        start[keys] = count;
        return new Band(start, checks, rows);
    }

    private void countRuns(int band, int keyMask) {
        Arrays.fill(runStart, 0);
        int shift = Bands.BITS * (band & 3);
        int at = band >> 2;
        for (int row = 0; row < count; row++, at += Segment.WORDS) {
            runStart[(((int) (words[at] >>> shift) & keyMask) >>> lowBits) + 1]++;
        }
        for (int run = 1; run < runStart.length; run++) {
            runStart[run] += runStart[run - 1];
        }
        System.arraycopy(runStart, 0, runNext, 0, runNext.length);
    }

    private void spread(int band, int keyMask) {
        int shift = Bands.BITS * (band & 3);
        int at = band >> 2;
        int checkBand = Bands.after(band);
        int checkShift = Bands.BITS * (checkBand & 3);
        int checkStep = (checkBand >> 2) - at;
        for (int row = 0; row < count; row++, at += Segment.WORDS) {
            int key = (int) (words[at] >>> shift) & keyMask;
            long check = words[at + checkStep] >>> checkShift & Bands.MASK;
            entries[runNext[key >>> lowBits]++] = (long) row << 32 | check << Bands.BITS | key;
        }
    }

    /** Counts the keys of a run, writes its part of the directory and leaves in {@code next} where each key begins. */
    private void sortRun(int run, int[] start) {
        Arrays.fill(next, 0);
        for (int i = runStart[run]; i < runStart[run + 1]; i++) {
            next[(int) entries[i] & next.length - 1]++;
        }
        int at = runStart[run];
        for (int low = 0; low < next.length; low++) {
            int size = next[low];
            next[low] = at;
            start[(run << lowBits) + low] = at;
            at += size;
        }
    }

    private void place(int from, int to, long[] checks, byte[] rows) {
        for (int i = from; i < to; i++) {
            long entry = entries[i];
            int place = next[(int) entry & next.length - 1]++;
            checks[place >> 2] |= (entry >>> Bands.BITS & Bands.MASK) << Bands.BITS * (place & 3);
            int at = 3 * place;
            rows[at] = (byte) (entry >>> 32);
            rows[at + 1] = (byte) (entry >>> 40);
            rows[at + 2] = (byte) (entry >>> 48);
        }
    }
}
