package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How strong a link is, and what each reason adds to it. Reasons are taken as independent witnesses: each of weight
 * {@code w} leaves {@code 1 - w} of the doubt that the ones before it left. So no number of reasons goes beyond 100, and
 * a reason never takes anything away.
 *
 * @param total 0 to 100
 * @param points in the order of the weights; they sum to the total
 */
record Strength(int total, List<Integer> points) {
    /** The more cases hold a thing, the less it says of any two of them. */
    private static final double RARITY = 0.75;

    /**
     * Weight of one shared thing.
     *
     * @param likeness what it says if nobody else holds it, 0 to below 1
     * @param cases as how many cases it counts, at least 2; see {@link org.crosscase.shared.Rarity#counted}
     */
    static double weight(double likeness, int cases) {
        return likeness * Math.pow(2.0 / Math.max(2, cases), RARITY);
    }

    /**
     * @param weights each 0 to below 1, greatest first
     * @param told how many reasons will be told; the points are shared among these, so that they sum to the total
     */
    static Strength of(List<Double> weights, int told) {
        List<Double> shares = new ArrayList<>();
        double doubt = 1;
        for (double weight : weights) {
            shares.add(100 * doubt * weight);
            doubt *= 1 - weight;
        }
        int total = (int) Math.round(100 * (1 - doubt));
        return new Strength(total, rounded(shares.subList(0, Math.min(told, shares.size())), total));
    }

    /** Largest remainder: whole numbers next to the shares that sum to the total. */
    private static List<Integer> rounded(List<Double> shares, int total) {
        int[] points = shares.stream().mapToInt(Double::intValue).toArray();
        int left = total - IntStream.of(points).sum();
        List<Integer> byRemainder = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> points[i] - shares.get(i)))
                .toList();
        for (int i = 0; i < left && points.length > 0; i++) {
            points[byRemainder.get(i % points.length)]++;
        }
        return IntStream.of(points).boxed().toList();
    }
}
