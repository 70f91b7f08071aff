package org.crosscase.signature.variant;

import java.util.Optional;

/**
 * How two copies of one picture lie to each other, told from the names of the two views that met: what the first shows
 * in its view, the second shows in its own.
 *
 * @param extent which of the two shows a part of the other
 * @param percent how much of the other's sides the part has, 100 where both show the same
 * @param degrees by how much one is turned against the other, without direction; 0 where it is not
 * @param firstFramed the first has a border around it, which was left out
 * @param secondFramed likewise
 */
public record Overlay(Extent extent, int percent, double degrees, boolean firstFramed, boolean secondFramed) {
    /** Views are offered in steps of some percent: less than this is no crop, but the step. */
    private static final double SAME = 0.97;

    /** Copies that were turned lose their corners, so their views are offered cut to this share. */
    private static final double TURNED_SAME = 0.94;

    /** Which of two copies shows more of the picture. */
    public enum Extent {
        SAME,
        /** The first copy is a crop: it shows a part of the second. */
        FIRST_IS_PART,
        /** The second copy is a crop: it shows a part of the first. */
        SECOND_IS_PART
    }

    /**
     * @param first name of a {@link Variant}, of this version's sets of views
     * @param second likewise
     * @return empty when one of the names is not known
     */
    public static Optional<Overlay> of(String first, String second) {
        return ViewSets.find(withoutBorder(first))
                .flatMap(one -> ViewSets.find(withoutBorder(second))
                        .map(other -> of(one, other, isInsideBorder(first), isInsideBorder(second))));
    }

    private static Overlay of(View first, View second, boolean firstFramed, boolean secondFramed) {
        // the whole of the second, in units of the first
        double share = first.width() / second.width();
        double degrees = Math.abs(first.degrees() - second.degrees());
        double same = degrees > 0 ? TURNED_SAME : SAME;
        Extent extent = Extent.SAME;
        if (share < same) {
            extent = Extent.SECOND_IS_PART;
        } else if (share > 1 / same) {
            extent = Extent.FIRST_IS_PART;
        }
        int percent = extent == Extent.SAME ? 100 : (int) Math.round(100 * Math.min(share, 1 / share));
        return new Overlay(extent, percent, degrees, firstFramed, secondFramed);
    }

    private static boolean isInsideBorder(String name) {
        return name.endsWith(ViewSets.INSIDE_BORDER);
    }

    private static String withoutBorder(String name) {
        return isInsideBorder(name) ? name.substring(0, name.length() - ViewSets.INSIDE_BORDER.length()) : name;
    }
}
