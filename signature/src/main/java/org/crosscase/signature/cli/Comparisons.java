package org.crosscase.signature.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;

/**
 * Candidates that were compared, once by the second stage alone and once with the third one, and the processor time of each:
 * the clock says nothing on a machine that does other things as well.
 *
 * @param candidates pairs of pictures with near coarse signatures
 * @param alikeInTheLarge those that the second stage passes
 * @param same those that the third stage passes
 * @param secondNanos processor time of the second stage alone
 * @param bothNanos of the comparison as it is made
 */
record Comparisons(long candidates, long alikeInTheLarge, long same, long secondNanos, long bothNanos) {
    static final Comparisons NONE = new Comparisons(0, 0, 0, 0, 0);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Comparisons of(BooleanSupplier second, BooleanSupplier both) {
        long start = THREADS.getCurrentThreadCpuTime();
        boolean alike = second.getAsBoolean();
        long between = THREADS.getCurrentThreadCpuTime();
        boolean same = both.getAsBoolean();
        long end = THREADS.getCurrentThreadCpuTime();
        return new Comparisons(1, alike ? 1 : 0, same ? 1 : 0, between - start, end - between);
    }

    Comparisons plus(Comparisons other) {
        return new Comparisons(
                candidates + other.candidates,
                alikeInTheLarge + other.alikeInTheLarge,
                same + other.same,
                secondNanos + other.secondNanos,
                bothNanos + other.bothNanos);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%,d candidates, %,d pass the second stage, %,d the third; processor time a candidate %.1f ms with the"
                        + " second stage alone, %.1f ms with both (ratio %.2f)",
                candidates,
                alikeInTheLarge,
                same,
                secondNanos / 1e6 / Math.max(1, candidates),
                bothNanos / 1e6 / Math.max(1, candidates),
                (double) bothNanos / Math.max(1, secondNanos));
    }
}
