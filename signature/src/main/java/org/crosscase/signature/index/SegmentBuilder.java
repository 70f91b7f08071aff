package org.crosscase.signature.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes segments of rows, the bands shared out among threads. */
final class SegmentBuilder {
    /** Directories of smaller segments have fewer keys, so that 16 entries or more share one. */
    private static final int ENTRIES_PER_KEY_BITS = 4;

    private SegmentBuilder() {}

    /**
     * Makes a segment of at least one row and takes the buffer's arrays over.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    static Segment build(RowBuffer rows, int threads) {
        rows.sortById();
        long[] words = rows.words();
        int keyBits = keyBits(rows.size());
        Band[] bands = new Band[Bands.COUNT];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            BandBuilder builder = new BandBuilder(words, rows.size(), keyBits);
            for (int band = next.getAndIncrement(); band < bands.length; band = next.getAndIncrement()) {
                bands[band] = builder.build(band);
            }
            return null;
        };
        runOn(threads, work);
        return new Segment(rows.ids(), words, keyBits, bands);
    }

    private static int keyBits(int rows) {
        int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(rows);
        return Math.max(1, Math.min(Bands.BITS, log - ENTRIES_PER_KEY_BITS));
    }

    private static void runOn(int threads, Callable<Void> work) {
        try {
            if (threads == 1) {
                work.call();
                return;
            }
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<Void>> running = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    running.add(pool.submit(work));
                }
                for (Future<Void> one : running) {
                    one.get();
                }
            } finally {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while building a segment", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A segment could not be built", e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A segment could not be built", e);
        }
    }
}
