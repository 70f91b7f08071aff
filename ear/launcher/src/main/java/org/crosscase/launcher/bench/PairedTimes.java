package org.crosscase.launcher.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Times of two things measured by turns, and whether one takes longer than chance explains. */
final class PairedTimes {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();

    /** @param one milliseconds, likewise the other of the same pair */
    void add(double one, double other) {
        first.add(one);
        second.add(other);
    }

    double medianFirst() {
        return median(first);
    }

    double medianSecond() {
        return median(second);
    }

    double medianDifference() {
        return median(differences());
    }

    /**
     * Wilcoxon's signed-rank statistic in its normal approximation: within 3 of zero there is nothing to be told, above it the
     * first takes longer. It looks at ranks, so one slow answer on a busy machine does not decide it.
     */
    double z() {
        List<Double> differences = differences().stream()
                .filter(d -> d != 0)
                .sorted(Comparator.comparingDouble(Math::abs))
                .toList();
        double n = differences.size();
        if (n == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < differences.size(); i++) {
            sum += Math.signum(differences.get(i)) * (i + 1);
        }
        return sum / Math.sqrt(n * (n + 1) * (2 * n + 1) / 6);
    }

    private List<Double> differences() {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            differences.add(first.get(i) - second.get(i));
        }
        return differences;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
