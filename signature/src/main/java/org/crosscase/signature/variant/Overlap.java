package org.crosscase.signature.variant;

import org.crosscase.signature.worker.GreyPicture;

/**
 * All that two pictures show in common once a view of each lies over the other: wider than the views where these leave
 * something out that both have, such as the names above and below what two screens share.
 *
 * @param first of the first picture
 * @param second what lies over it in the second one
 */
record Overlap(View first, View second) {
    /** Less than this share of the views' sides is no overlap to compare; the views are compared as they are. */
    private static final double LEAST = 0.1;

    private static final double MOST = 4;

    static Overlap of(GreyPicture first, View firstView, GreyPicture second, View secondView) {
        Range common = Range.of(first, firstView).and(Range.of(second, secondView));
        View one = common.in(first, firstView);
        View other = common.in(second, secondView);
        return one == null || other == null ? new Overlap(firstView, secondView) : new Overlap(one, other);
    }

    /** Where a picture ends, seen from a view's centre and in units of the view's sides. */
    private record Range(double left, double top, double right, double bottom) {
        static Range of(GreyPicture picture, View view) {
            double cos = Math.cos(Math.toRadians(view.degrees()));
            double sin = Math.sin(Math.toRadians(view.degrees()));
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (int corner = 0; corner < 4; corner++) {
                double x = (corner % 2 - view.left() - view.width() / 2) * picture.width();
                double y = (corner / 2 - view.top() - view.height() / 2) * picture.height();
                double across = (x * cos + y * sin) / (view.width() * picture.width());
                double down = (y * cos - x * sin) / (view.height() * picture.height());
                left = Math.min(left, across);
                right = Math.max(right, across);
                top = Math.min(top, down);
                bottom = Math.max(bottom, down);
            }
            return new Range(left, top, right, bottom);
        }

        Range and(Range that) {
            return new Range(
                    Math.max(left, that.left),
                    Math.max(top, that.top),
                    Math.min(right, that.right),
                    Math.min(bottom, that.bottom));
        }

        /** @return the view of this range, or null where there is none to speak of */
        View in(GreyPicture picture, View view) {
            double width = (right - left) * view.width();
            double height = (bottom - top) * view.height();
            if (right - left < LEAST || bottom - top < LEAST || width > MOST || height > MOST) {
                return null;
            }
            double cos = Math.cos(Math.toRadians(view.degrees()));
            double sin = Math.sin(Math.toRadians(view.degrees()));
            double across = (left + right) / 2 * view.width() * picture.width();
            double down = (top + bottom) / 2 * view.height() * picture.height();
            double x = view.left() + view.width() / 2 + (across * cos - down * sin) / picture.width();
            double y = view.top() + view.height() / 2 + (across * sin + down * cos) / picture.height();
            return new View(x - width / 2, y - height / 2, width, height, view.degrees());
        }
    }
}
