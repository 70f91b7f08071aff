package org.crosscase.launcher.demo;

import java.awt.Color;
import java.util.SplittableRandom;

/** The decisions of a painter, all following from one seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        // an odd factor other than the generator's own step, or neighbouring seeds would give shifted copies of one run
        random = new SplittableRandom(seed * 0xD1342543DE82EF95L + 1);
    }

    /** From {@code low} (inclusive) to {@code high} (exclusive). */
    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** From {@code low} to {@code high}, both inclusive. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean inOneOf(int times) {
        return random.nextInt(times) == 0;
    }

    /** A colour of any hue. Values are 0 to 1. */
    Color colour(double lowestBrightness, double highestBrightness) {
        return Color.getHSBColor((float) random.nextDouble(), (float) between(0.2, 0.8), (float)
                between(lowestBrightness, highestBrightness));
    }
}
