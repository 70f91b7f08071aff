package org.crosscase.person.internal.identifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of some 1.1 km in which a position lies, of four grids that are shifted by half a cell: two positions that are less than half
 * a cell apart lie together in at least one of the four, and none that are farther apart than a cell do.
 */
final class GridCells {
    private static final double CELL = 0.01;
    private static final double ROUND = 360;

    private GridCells() {}

    static List<String> of(double latitude, double longitude) {
        List<String> cells = new ArrayList<>();
        for (int north = 0; north < 2; north++) {
            long row = (long) Math.floor((latitude + 90) / CELL + north / 2.0);
            long columns = columns(row);
            for (int east = 0; east < 2; east++) {
                double turned = (longitude + ROUND / 2) / ROUND * columns + east / 2.0;
                cells.add(north + "" + east + ":" + row + ":" + Math.floorMod((long) Math.floor(turned), columns));
            }
        }
        return cells;
    }

    /** As many as make cells of one size: fewer towards the poles. */
    private static long columns(long row) {
        double middle = Math.toRadians(row * CELL - 90);
        return Math.max(1, Math.round(ROUND / CELL * Math.cos(middle)));
    }
}
