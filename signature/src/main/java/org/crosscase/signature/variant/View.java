package org.crosscase.signature.variant;

import java.util.Locale;

/**
 * A rectangle laid over a picture: the part that a copy may show. It may be smaller than the picture (the copy is a
 * crop), reach beyond it (the picture is a crop of the copy; what is missing is mirrored at the edge), or be turned.
 *
 * @param left left side as a share of the picture's width, 0 at its edge
 * @param top top side as a share of the picture's height
 * @param width share of the picture's width
 * @param height share of the picture's height
 * @param degrees turned clockwise around its own centre
 */
public record View(double left, double top, double width, double height, double degrees) {
    /** The whole picture. */
    public static final View WHOLE = new View(0, 0, 1, 1, 0);

    public View {
        if (!(width > 0 && height > 0 && width <= 4 && height <= 4)) {
            throw new IllegalArgumentException("A view has a positive size of at most four pictures");
        }
    }

    /** The centred rectangle of this share of both sides. */
    public static View centred(double share) {
        return new View((1 - share) / 2, (1 - share) / 2, share, share, 0);
    }

    public View turned(double byDegrees) {
        return new View(left, top, width, height, degrees + byDegrees);
    }

    /** This view of the part that another view shows. */
    public View within(View outer) {
        return new View(
                outer.left + left * outer.width,
                outer.top + top * outer.height,
                width * outer.width,
                height * outer.height,
                outer.degrees + degrees);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f%% x %.1f%% at %.1f%%, %.1f%%%s",
                100 * width,
                100 * height,
                100 * left,
                100 * top,
                degrees == 0 ? "" : String.format(Locale.ROOT, ", turned %.1f degrees", degrees));
    }
}
