package org.crosscase.signature.pdq;

/**
 * The running-sum box filters of PDQ's reduction to 64 x 64. Each output is the running float sum divided by the number
 * of samples in the window; additions and subtractions happen in exactly the order of the reference, because the
 * rounding of the running sum is part of the hash.
 *
 * <p>With window w and {@code half = (w + 2) / 2}, a line passes four phases: fill without output ({@code half - 1}
 * samples), fill with output, slide, drain ({@code half - 1} outputs).
 */
final class BoxFilter {
    private BoxFilter() {}

    /** Window along an axis of {@code length} samples: {@code ceil(length / 128)}. */
    static int window(int length) {
        return (length + 127) / 128;
    }

    /** Filters along each row. Four rows at a time: each sum depends on its predecessor, four chains overlap. */
    static void alongRows(float[] in, float[] out, int rows, int columns) {
        int row = 0;
        for (; row + 4 <= rows; row += 4) {
            fourRows(in, out, row * columns, columns);
        }
        for (; row < rows; row++) {
            oneRow(in, out, row * columns, columns);
        }
    }

    private static void oneRow(float[] in, float[] out, int at, int n) {
        int w = window(n);
        int half = (w + 2) / 2;
        float sum = 0;
        int count = 0;
        int read = at;
        int left = at;
        int write = at;
        for (int i = 0; i < half - 1; i++) {
            sum += in[read++];
            count++;
        }
        for (int i = 0; i < w - half + 1; i++) {
            sum += in[read++];
            count++;
            out[write++] = sum / count;
        }
        for (int i = 0; i < n - w; i++) {
            sum += in[read++];
            sum -= in[left++];
            out[write++] = sum / count;
        }
        for (int i = 0; i < half - 1; i++) {
            sum -= in[left++];
            count--;
            out[write++] = sum / count;
        }
    }

    private static void fourRows(float[] in, float[] out, int at, int n) {
        int w = window(n);
        int half = (w + 2) / 2;
        int a = at;
        int b = at + n;
        int c = b + n;
        int d = c + n;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int count = 0;
        int read = 0;
        int left = 0;
        int write = 0;
        for (; read < w; read++) {
            s0 += in[a + read];
            s1 += in[b + read];
            s2 += in[c + read];
            s3 += in[d + read];
            count++;
            if (count >= half) {
                out[a + write] = s0 / count;
                out[b + write] = s1 / count;
                out[c + write] = s2 / count;
                out[d + write] = s3 / count;
                write++;
            }
        }
        for (; read < n; read++, left++, write++) {
            s0 += in[a + read];
            s0 -= in[a + left];
            out[a + write] = s0 / count;
            s1 += in[b + read];
            s1 -= in[b + left];
            out[b + write] = s1 / count;
            s2 += in[c + read];
            s2 -= in[c + left];
            out[c + write] = s2 / count;
            s3 += in[d + read];
            s3 -= in[d + left];
            out[d + write] = s3 / count;
        }
        for (; write < n; write++, left++) {
            count--;
            s0 -= in[a + left];
            out[a + write] = s0 / count;
            s1 -= in[b + left];
            out[b + write] = s1 / count;
            s2 -= in[c + left];
            out[c + write] = s2 / count;
            s3 -= in[d + left];
            out[d + write] = s3 / count;
        }
    }

    /** Filters down each column, row by row with one sum per column, which the compiler turns into vector code. */
    static void downColumns(float[] in, float[] out, int rows, int columns, float[] sums) {
        int w = window(rows);
        int half = (w + 2) / 2;
        java.util.Arrays.fill(sums, 0, columns, 0f);
        int count = 0;
        int read = 0;
        int left = 0;
        int write = 0;
        for (; read < w; read++) {
            add(in, read * columns, sums, columns);
            count++;
            if (count >= half) {
                divide(sums, count, out, write++ * columns, columns);
            }
        }
        for (; read < rows; read++, left++, write++) {
            slide(in, read * columns, left * columns, sums, count, out, write * columns, columns);
        }
        for (; write < rows; write++, left++) {
            subtract(in, left * columns, sums, columns);
            count--;
            divide(sums, count, out, write * columns, columns);
        }
    }

    private static void add(float[] in, int at, float[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] += in[at + i];
        }
    }

    private static void subtract(float[] in, int at, float[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] -= in[at + i];
        }
    }

    private static void divide(float[] sums, float count, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = sums[i] / count;
        }
    }

    private static void slide(
            float[] in, int read, int left, float[] sums, float count, float[] out, int write, int n) {
        for (int i = 0; i < n; i++) {
            float sum = sums[i] + in[read + i];
            sum -= in[left + i];
            sums[i] = sum;
            out[write + i] = sum / count;
        }
    }
}
