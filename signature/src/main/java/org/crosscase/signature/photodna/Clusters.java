package org.crosscase.signature.photodna;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Unchanging rows, each with the nearest of some pivots and in order of the distance from it. By the triangle
 * inequality a row within r of the query lies in its cluster between (distance of query and pivot - r) and (+ r); the
 * rows of that stretch are compared coarsely, and those that are left in full. Distances here are square roots: the
 * squares keep to no triangle inequality.
 */
final class Clusters {
    private static final int MOST_PIVOTS = 64;
    private static final int ROWS_PER_PIVOT = 64;
    /** Covers the rounding of the stored distances, so that none is left out for it. */
    private static final double ROUNDING = 0.01;

    private final short[][] pivots;
    /** Cluster c holds the rows from {@code starts[c]} up to but not including {@code starts[c + 1]}. */
    private final int[] starts;

    private final float[] fromPivot;
    private final short[] sums;
    private final PhotoDnaRow[] rows;

    Clusters(List<PhotoDnaRow> unsorted) {
        int count = unsorted.size();
        pivots = new short[Math.min(MOST_PIVOTS, (count + ROWS_PER_PIVOT - 1) / ROWS_PER_PIVOT)][];
        for (int pivot = 0; pivot < pivots.length; pivot++) {
            int chosen = (int) ((long) pivot * count / pivots.length);
            pivots[pivot] = BlockSums.of(unsorted.get(chosen).hash());
        }
        int[] cluster = new int[count];
        float[] distance = new float[count];
        for (int row = 0; row < count; row++) {
            short[] own = BlockSums.of(unsorted.get(row).hash());
            cluster[row] = nearestPivot(own);
            distance[row] = (float) BlockSums.distance(own, 0, pivots[cluster[row]], 0);
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, row -> row);
        Arrays.sort(
                order, Comparator.<Integer>comparingInt(row -> cluster[row]).thenComparingDouble(row -> distance[row]));
        starts = new int[pivots.length + 1];
        fromPivot = new float[count];
        sums = new short[BlockSums.BLOCKS * count];
        rows = new PhotoDnaRow[count];
        for (int place = 0; place < count; place++) {
            int row = order[place];
            rows[place] = unsorted.get(row);
            fromPivot[place] = distance[row];
            BlockSums.write(rows[place].hash(), sums, BlockSums.BLOCKS * place);
            starts[cluster[row] + 1] = place + 1;
        }
        for (int pivot = 1; pivot < starts.length; pivot++) {
            starts[pivot] = Math.max(starts[pivot], starts[pivot - 1]);
        }
    }

    int size() {
        return rows.length;
    }

    List<PhotoDnaRow> rows() {
        return List.of(rows);
    }

    private int nearestPivot(short[] own) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int pivot = 0; pivot < pivots.length; pivot++) {
            int square = BlockSums.twelvefoldSquare(own, 0, pivots[pivot], 0);
            if (square < least) {
                least = square;
                nearest = pivot;
            }
        }
        return nearest;
    }

    void search(PhotoDnaSearch search) {
        double radius = Math.sqrt(search.most()) + ROUNDING;
        long mostTwelvefold = BlockSums.BLOCKS * (long) search.most();
        for (int pivot = 0; pivot < pivots.length; pivot++) {
            double distance = BlockSums.distance(search.sums(), 0, pivots[pivot], 0);
            int place = firstAtLeast((float) (distance - radius - ROUNDING), starts[pivot], starts[pivot + 1]);
            for (; place < starts[pivot + 1] && fromPivot[place] <= distance + radius; place++) {
                int square = BlockSums.twelvefoldSquare(search.sums(), 0, sums, BlockSums.BLOCKS * place);
                if (square <= mostTwelvefold) {
                    search.compare(rows[place]);
                }
            }
        }
    }

    private int firstAtLeast(float distance, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fromPivot[middle] < distance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
