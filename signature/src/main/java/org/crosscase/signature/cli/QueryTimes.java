package org.crosscase.signature.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.pdq.PdqHash;

/** Measures how fast an index answers a list of queries, over and over for a given time. */
final class QueryTimes {
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final HammingIndex index;
    private final List<PdqHash> queries;
    private final int radius;

    QueryTimes(HammingIndex index, List<PdqHash> queries, int radius) {
        this.index = index;
        this.queries = queries;
        this.radius = radius;
    }

    /** Number of hits that all queries have together. */
    long hits() {
        LongAdder hits = new LongAdder();
        queries.forEach(query -> index.search(query, radius, (id, distance) -> hits.increment()));
        return hits.sum();
    }

    /**
     * How many queries a second one thread answers.
     *
     * @param perSecond by the clock on the wall
     * @param perCpuSecond by the processor time that the thread was given: what it would do on a machine of its own
     */
    record Rate(double perSecond, double perCpuSecond) {}

    /** Queries a second that all threads together answer while measured for some seconds. */
    double perSecond(int threads, double seconds) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Rate>> rates = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * queries.size() / threads;
                rates.add(pool.submit(() -> rate(first, seconds)));
            }
            double sum = 0;
            for (Future<Rate> rate : rates) {
                sum += rate.get().perSecond();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A measured search failed", e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** The rate of this thread alone, measured for some seconds. */
    Rate rate(double seconds) {
        return rate(0, seconds);
    }

    private Rate rate(int first, double seconds) {
        long cpuBegun = THREADS.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * NANOS);
        long[] hits = new long[1];
        long done = 0;
        for (int i = first; System.nanoTime() < end; i = (i + 1) % queries.size()) {
            index.search(queries.get(i), radius, (id, distance) -> hits[0]++);
            done++;
        }
        double wall = (System.nanoTime() - begun) / NANOS;
        double cpu = (THREADS.getCurrentThreadCpuTime() - cpuBegun) / NANOS;
        return new Rate(done / wall, done / cpu);
    }

    /** The time of each query, one after the other on this thread, in milliseconds, shortest first. */
    double[] sortedMillis() {
        double[] millis = new double[queries.size()];
        long[] hits = new long[1];
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            index.search(queries.get(i), radius, (id, distance) -> hits[0]++);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    /** The value below which the given share of the sorted values lies. */
    static double quantile(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
