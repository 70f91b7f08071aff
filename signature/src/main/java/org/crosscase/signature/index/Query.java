package org.crosscase.signature.index;

import java.util.Arrays;
import org.crosscase.signature.pdq.PdqHash;

/**
 * One query on one thread, with the working space that it carries from segment to segment. The work is laid out so that
 * many cache misses are under way at once: all directory entries are read first, then every cache line of the entries
 * is touched, and only then are the entries examined, by code whose branches nearly always go the same way.
 */
final class Query {
    private static final int LINE_WORDS = 8;
    private static final long LANES = 0x0001_0001_0001_0001L;
    private static final long TOP_BITS = 0x8000_8000_8000_8000L;

    /** A segment of fewer rows is taken to be in the cache: touching it first would only cost time. */
    private static final int TOUCHED_ROWS = 1 << 16;

    /** Examining so many directory entries for each row costs more than comparing all rows. */
    private static final long DEAREST_ENTRIES_PER_ROW = 3;

    /** So does comparing one candidate, fetched from anywhere in memory, for every so many rows. */
    private static final int ROWS_PER_DEAR_CANDIDATE = 6;

    private static final int FEWEST_DEAR_CANDIDATES = 1000;

    private final long w0;
    private final long w1;
    private final long w2;
    private final long w3;
    private final int radius;
    private final int[] bounds = new int[2 * Bands.COUNT * (Bands.BITS + 1)];
    private int[] candidates = new int[128];
    private byte[] candidateBands = new byte[128];
    private int candidateCount;
    /** Keeps the compiler from leaving the touching out. */
    private long touched;

    Query(PdqHash hash, int radius) {
        if (radius < 0 || radius > 256) {
            throw new IllegalArgumentException("A radius lies between 0 and 256 bits, not at " + radius);
        }
        this.w0 = hash.w0();
        this.w1 = hash.w1();
        this.w2 = hash.w2();
        this.w3 = hash.w3();
        this.radius = radius;
    }

    int radius() {
        return radius;
    }

    /** Distance in bits from this query to a row. */
    int distance(long[] words, int row) {
        int at = Segment.WORDS * row;
        return Long.bitCount(words[at] ^ w0)
                + Long.bitCount(words[at + 1] ^ w1)
                + Long.bitCount(words[at + 2] ^ w2)
                + Long.bitCount(words[at + 3] ^ w3);
    }

    /** Whether the search, visiting the bands in order, has met this row before candidate {@code i}. */
    boolean metBefore(int i, long[] words, int row, int keyBits) {
        int at = Segment.WORDS * row;
        return Bands.metBefore(
                candidateBands[i],
                Bands.allowances(radius),
                (1 << keyBits) - 1,
                words[at] ^ w0,
                words[at + 1] ^ w1,
                words[at + 2] ^ w2,
                words[at + 3] ^ w3);
    }

    int candidates() {
        return candidateCount;
    }

    /** The row of a candidate. */
    int candidate(int i) {
        return candidates[i];
    }

    /**
     * Gathers the rows of a segment that may lie within the radius (31 at most), some of them more than once.
     *
     * @return false when there are so many that comparing all rows costs less
     */
    boolean gather(Band[] bands, int keyBits) {
        int[] allowances = Bands.allowances(radius);
        candidateCount = 0;
        int rows = bands[0].entries();
        if (lookUp(bands, keyBits, allowances) > DEAREST_ENTRIES_PER_ROW * rows) {
            return false;
        }
        if (rows >= TOUCHED_ROWS) {
            touch(bands, keyBits, allowances);
        }
        int at = 0;
        for (int band = 0; band < Bands.COUNT; band++) {
            int next = Bands.after(band);
            long check = LANES * Bands.of(w0, w1, w2, w3, next);
            int most = allowances[band] + allowances[next] - 1;
            int end = at + 2 * probes(allowances[band], keyBits);
            for (int differing = 0; at < end; at += 2, differing = 1) {
                examine(bands[band].checks(), bounds[at], bounds[at + 1], check, most - differing, band);
            }
            if (candidateCount > FEWEST_DEAR_CANDIDATES + rows / ROWS_PER_DEAR_CANDIDATE) {
                return false;
            }
        }
        for (int i = 0; i < candidateCount; i++) {
            candidates[i] = bands[candidateBands[i]].row(candidates[i]);
        }
        return true;
    }

    private static int probes(int allowance, int keyBits) {
        return allowance == 2 ? 1 + keyBits : allowance;
    }

    private long lookUp(Band[] bands, int keyBits, int[] allowances) {
        long entries = 0;
        int at = 0;
        for (int band = 0; band < Bands.COUNT; band++) {
            int probes = probes(allowances[band], keyBits);
            int key = Bands.of(w0, w1, w2, w3, band) & (1 << keyBits) - 1;
            int[] start = bands[band].start();
            for (int probe = 0; probe < probes; probe++, at += 2) {
                int neighbour = key ^ 1 << probe >> 1;
                int from = start[neighbour];
                int to = start[neighbour + 1];
                bounds[at] = from;
                bounds[at + 1] = to;
                entries += to - from;
            }
        }
        return entries;
    }

    private void touch(Band[] bands, int keyBits, int[] allowances) {
        long sum = 0;
        int at = 0;
        for (int band = 0; band < Bands.COUNT; band++) {
            long[] checks = bands[band].checks();
            int end = at + 2 * probes(allowances[band], keyBits);
            for (; at < end; at += 2) {
                int last = Math.max(bounds[at + 1] - 1 >> 2, 0);
                for (int word = bounds[at] >> 2; word < last; word += LINE_WORDS) {
                    sum += checks[word];
                }
                sum += checks[last];
            }
        }
        touched += sum;
    }

    private void examine(long[] checks, int from, int to, long check, int most, int band) {
        long bias = LANES * (0x7FFF - most);
        int end = to + 3 >> 2;
        for (int word = from >> 2; word < end; word++) {
            long near = near(checks[word] ^ check, bias);
            if (near != 0) {
                keep(word, near, from, to, band);
            }
        }
    }

    /** Sets the top bit of each 16-bit lane of {@code x} that has at most {@code 0x7FFF - bias} bits set. */
    private static long near(long x, long bias) {
        long pairs = x - (x >>> 1 & 0x5555_5555_5555_5555L);
        long fours = (pairs & 0x3333_3333_3333_3333L) + (pairs >>> 2 & 0x3333_3333_3333_3333L);
        long eights = fours + (fours >>> 8);
        long counts = (eights & 0x000F_000F_000F_000FL) + (eights >>> 4 & 0x000F_000F_000F_000FL);
        return ~(counts + bias) & TOP_BITS;
    }

    private void keep(int word, long near, int from, int to, int band) {
        for (long lanes = near; lanes != 0; lanes &= lanes - 1) {
            int entry = 4 * word + (Long.numberOfTrailingZeros(lanes) >> 4);
            if (entry >= from && entry < to) {
                if (candidateCount == candidates.length) {
                    candidates = Arrays.copyOf(candidates, 2 * candidateCount);
                    candidateBands = Arrays.copyOf(candidateBands, 2 * candidateCount);
                }
                candidates[candidateCount] = entry;
                candidateBands[candidateCount++] = (byte) band;
            }
        }
    }
}
