package org.crosscase.signature.variant;

/**
 * Compares parts of two planes of local contrast, each where it lies best within a small reach. Beside the plain
 * correlation it gives that of what is left when the means of the part's rows and columns are taken away: the ruling of a
 * form and the edges of boxes, which a layout shares, go, and what is written between them stays.
 */
final class CellSearch {
    /** Of a part without contrast there is nothing to be found. */
    private static final double LEAST = 4;

    private final float[] fixed;
    private final float[] moving;
    private final int columns;
    private final int rows;
    private final int reach;
    private float[] one = new float[0];
    private float[] other = new float[0];

    CellSearch(float[] fixed, float[] moving, int columns, int rows, int reach) {
        this.fixed = fixed;
        this.moving = moving;
        this.columns = columns;
        this.rows = rows;
        this.reach = reach;
    }

    /**
     * @param first mean square of the contrast in the fixed plane
     * @param second likewise in the other one
     * @param correlation -1 to 1
     * @param x where the part of the other plane lies, in samples
     * @param y likewise
     */
    record Found(double first, double second, double correlation, int x, int y) {}

    Found find(int left, int top, int size) {
        double first = meanSquare(fixed, left, top, size);
        double second = meanSquare(moving, left, top, size);
        double best = 0;
        int bestX = 0;
        int bestY = 0;
        if (Math.min(first, second) >= LEAST) {
            best = -1;
            for (int dy = Math.max(-reach, -top); dy <= reach && top + dy + size <= rows; dy++) {
                for (int dx = Math.max(-reach, -left); dx <= reach && left + dx + size <= columns; dx++) {
                    double correlation = correlation(left, top, dx, dy, size);
                    if (correlation > best) {
                        best = correlation;
                        bestX = dx;
                        bestY = dy;
                    }
                }
            }
        }
        return new Found(first, second, best, bestX, bestY);
    }

    /** The same part without the means of its rows and columns, a sample around where it was found. */
    Found withoutLines(int left, int top, int size, Found found) {
        one = centred(fixed, left, top, size, one);
        double first = meanSquare(one);
        double best = -1;
        double second = 0;
        for (int dy = found.y - 1; dy <= found.y + 1; dy++) {
            for (int dx = found.x - 1; dx <= found.x + 1; dx++) {
                if (top + dy < 0 || left + dx < 0 || top + dy + size > rows || left + dx + size > columns) {
                    continue;
                }
                other = centred(moving, left + dx, top + dy, size, other);
                double energy = meanSquare(other);
                double correlation = first == 0 || energy == 0 ? 0 : product(one, other) / Math.sqrt(first * energy);
                if (correlation > best) {
                    best = correlation;
                    second = energy;
                }
            }
        }
        return new Found(first, second, best, found.x, found.y);
    }

    private float[] centred(float[] plane, int left, int top, int size, float[] reused) {
        float[] cell = reused.length == size * size ? reused : new float[size * size];
        float[] column = new float[size];
        float all = 0;
        for (int y = 0; y < size; y++) {
            float row = 0;
            for (int x = 0; x < size; x++) {
                float value = plane[(top + y) * columns + left + x];
                cell[y * size + x] = value;
                row += value;
                column[x] += value;
            }
            all += row;
            for (int x = 0; x < size; x++) {
                cell[y * size + x] -= row / size;
            }
        }
        float mean = all / (size * size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                cell[y * size + x] -= column[x] / size - mean;
            }
        }
        return cell;
    }

    private static double product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / a.length;
    }

    private static double meanSquare(float[] cell) {
        return product(cell, cell);
    }

    private double meanSquare(float[] plane, int left, int top, int size) {
        float sum = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = y * columns + left; x < y * columns + left + size; x++) {
                sum += plane[x] * plane[x];
            }
        }
        return sum / (size * size);
    }

    private double correlation(int left, int top, int dx, int dy, int size) {
        float product = 0;
        float squareA = 0;
        float squareB = 0;
        float sumA = 0;
        float sumB = 0;
        for (int y = top; y < top + size; y++) {
            int at = y * columns + left;
            int beside = (y + dy) * columns + left + dx;
            for (int x = 0; x < size; x++) {
                float a = fixed[at + x];
                float b = moving[beside + x];
                product += a * b;
                squareA += a * a;
                squareB += b * b;
                sumA += a;
                sumB += b;
            }
        }
        double n = size * size;
        double varianceA = squareA - sumA * sumA / n;
        double varianceB = squareB - sumB * sumB / n;
        return varianceA <= 0 || varianceB <= 0 ? 0 : (product - sumA * sumB / n) / Math.sqrt(varianceA * varianceB);
    }
}
