package org.crosscase.link.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crosscase.link.ReasonKind;

/**
 * How strong a link is, and what each reason adds to it. Reasons are taken as independent witnesses: each of weight
 * {@code w} leaves {@code 1 - w} of the doubt that the ones before it left. So no number of reasons goes beyond 100, and
 * a reason never takes anything away.
 *
 * @param total 0 to 100
 * @param points in the order of the weights; they sum to the total
 */
record Strength(int total, List<Integer> points) {
    /** What an equal file says when nobody else in the world holds it: near certainty, yet never alone the whole. */
    private static final double EQUAL_FILE = 0.70;

    /** A perceptual signature, by its band alone: a weight that followed the distance would tell it. */
    private static final double NEAR_COPY = 0.58;

    /** Manuals, terms and forms are handed out by the thousand. */
    private static final double EQUAL_DOCUMENT = 0.40;

    /** Settings, sources, records of programs: most of them came with something that others have as well. */
    private static final double EQUAL_OTHER_FILE = 0.15;

    private static final double POSSIBLE_COPY = 0.35;

    /** A deep search: always below what any other copy says. */
    private static final double DEEP = 0.20;

    /** Documents of one layout that nobody could compare: enough to be listed, too little to be told. */
    private static final double UNCERTAIN = 0.02;

    /** The more cases hold a picture, the less it says of any two of them. */
    private static final double RARITY = 0.75;

    /**
     * Weight of one shared picture.
     *
     * @param cases as how many cases it counts, at least 2; see {@link org.crosscase.link.Rarity#counted}
     */
    static double weight(Kinship kinship, int cases) {
        return likeness(kinship) * Math.pow(2.0 / Math.max(2, cases), RARITY);
    }

    private static double likeness(Kinship kinship) {
        if (kinship.possible()) {
            return UNCERTAIN;
        }
        if (kinship.deep()) {
            return DEEP;
        }
        return switch (kinship.nearness()) {
            case SAME_FILE -> equalFile(kinship.kind());
            case NEAR_COPY -> NEAR_COPY;
            case POSSIBLE_COPY -> POSSIBLE_COPY;
        };
    }

    private static double equalFile(ReasonKind kind) {
        return switch (kind) {
            case DOCUMENT -> EQUAL_DOCUMENT;
            case FILE -> EQUAL_OTHER_FILE;
            default -> EQUAL_FILE;
        };
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
