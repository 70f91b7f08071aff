package org.crosscase.signature.decode;

import java.util.Arrays;

/**
 * Whether a picture is written or drawn rather than taken: a document, a screen, a card, a code. What is written has two
 * shades, ink and ground, and changes between them many times within a small part; a photograph's surfaces have all shades
 * between, and the outlines of things are crossed once.
 *
 * <p>PDQ joins different documents of one layout (docs/adr/0054), so what it finds of these is looked at again. The bounds
 * were chosen so that photographs are never taken for documents (docs/performance.md); documents at low resolution or
 * photographed in bad light may well be taken for photographs.
 */
final class Written {
    /** Side of a part in samples, of at most 512 a side. */
    private static final int PART = 16;

    private static final int SAMPLES = PART * PART;

    /** Levels between the darkest and the lightest sample, a few outliers apart, from which a part shows something. */
    private static final double CONTRAST = 48;

    private static final int OUTLIERS = 2;

    /** Changes between dark and light along one line of samples, on average over all lines of a part. */
    private static final double CHANGES = 1.5;

    /** Share of a part's variance that two shades explain, on average over the parts. */
    private static final double TWO_SHADES = 0.90;

    private static final int LEAST_PARTS = 6;

    private final float[] luma;
    private final int columns;
    private final int rows;
    private final float[] part = new float[SAMPLES];

    Written(float[] luma, int rows, int columns) {
        this.luma = luma;
        this.rows = rows;
        this.columns = columns;
    }

    boolean is() {
        int parts = 0;
        double shades = 0;
        for (int y = 0; y + PART <= rows; y += PART) {
            for (int x = 0; x + PART <= columns; x += PART) {
                for (int line = 0; line < PART; line++) {
                    System.arraycopy(luma, (y + line) * columns + x, part, line * PART, PART);
                }
                TwoShades found = TwoShades.of(part);
                if (found.contrast >= CONTRAST && changes(found.between) >= CHANGES) {
                    parts++;
                    shades += found.share;
                }
            }
        }
        return parts >= LEAST_PARTS && shades >= TWO_SHADES * parts;
    }

    private double changes(double between) {
        int changes = 0;
        for (int line = 0; line < PART; line++) {
            for (int i = 1; i < PART; i++) {
                changes += part[line * PART + i] > between != part[line * PART + i - 1] > between ? 1 : 0;
                changes += part[i * PART + line] > between != part[(i - 1) * PART + line] > between ? 1 : 0;
            }
        }
        return (double) changes / (2 * PART);
    }

    /**
     * The two shades that explain a part best (N. Otsu, A threshold selection method from gray-level histograms, 1979).
     *
     * @param share of the variance that lies between the two, 0 to 1
     * @param between brightness half-way
     */
    private record TwoShades(double contrast, double share, double between) {
        static TwoShades of(float[] part) {
            float[] sorted = part.clone();
            Arrays.sort(sorted);
            double sum = 0;
            double squares = 0;
            for (float value : sorted) {
                sum += value;
                squares += value * value;
            }
            int n = sorted.length;
            double variance = squares / n - sum / n * (sum / n);
            double best = 0;
            double between = 0;
            double dark = 0;
            for (int i = 1; i < n; i++) {
                dark += sorted[i - 1];
                double gap = (sum - dark) / (n - i) - dark / i;
                double explained = (double) i * (n - i) / ((double) n * n) * gap * gap;
                if (explained > best) {
                    best = explained;
                    between = ((sum - dark) / (n - i) + dark / i) / 2;
                }
            }
            return new TwoShades(
                    sorted[n - 1 - OUTLIERS] - sorted[OUTLIERS], variance > 0 ? best / variance : 0, between);
        }
    }
}
