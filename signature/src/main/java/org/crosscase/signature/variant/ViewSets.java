package org.crosscase.signature.variant;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which views are stored and which are asked for. A stored view meets a queried one when the second undoes the first, so
 * that the few stored ones multiply with the many queried ones: where the query is a crop of the stored picture, coarse
 * stored crops meet small shifts of the query; where the stored picture is the crop, a fine grid of crops of the query
 * meets the stored whole.
 */
final class ViewSets {
    /** Stored with every picture. */
    static final Map<String, View> STORED = new LinkedHashMap<>();

    /** Asked for with every picture of a deep search. */
    static final Map<String, View> QUERIED = new LinkedHashMap<>();

    static {
        STORED.put("whole", View.WHOLE);
        grid(STORED, 0.94, 0.0175, 0.0425);
        grid(STORED, 0.90, 0.022, 0.078);
        centred(STORED, 0.90, 0.865, 0.83, 0.80);
        for (double degrees : new double[] {-2.2, 2.2}) {
            turned(STORED, View.centred(0.95), degrees);
        }

        QUERIED.put("whole", View.WHOLE);
        for (double dx : new double[] {-0.0125, 0.0125}) {
            for (double dy : new double[] {-0.0125, 0.0125}) {
                QUERIED.put(name("shifted", dx, dy), new View(dx, dy, 1, 1, 0));
            }
        }
        centred(QUERIED, 1.04, 0.97, 0.93, 0.90, 0.865, 0.83, 0.80);
        grid(QUERIED, 0.95, 0.008, 0.025, 0.042);
        grid(QUERIED, 0.905, 0.007, 0.034, 0.061, 0.088);
        for (double degrees : new double[] {-2.6, -1.3, 1.3, 2.6}) {
            turned(QUERIED, View.WHOLE, degrees);
            turned(QUERIED, View.centred(0.95), degrees);
        }
    }

    /** At the end of a name: the view is one of what is left when the uniform border is taken away. */
    static final String INSIDE_BORDER = " inside the border";

    private ViewSets() {}

    /** The view of that name, without the addition about the border. */
    static Optional<View> find(String name) {
        return Optional.ofNullable(STORED.get(name)).or(() -> Optional.ofNullable(QUERIED.get(name)));
    }

    private static void centred(Map<String, View> views, double... shares) {
        for (double share : shares) {
            views.put(String.format(Locale.ROOT, "centred %.0f %%", 100 * share), View.centred(share));
        }
    }

    private static void grid(Map<String, View> views, double share, double... offsets) {
        for (double x : offsets) {
            for (double y : offsets) {
                views.put(
                        String.format(Locale.ROOT, "crop %.0f %%", 100 * share) + name(" at", x, y),
                        new View(x, y, share, share, 0));
            }
        }
    }

    private static void turned(Map<String, View> views, View view, double degrees) {
        views.put(
                String.format(Locale.ROOT, "turned %.1f degrees, %.0f %%", degrees, 100 * view.width()),
                view.turned(degrees));
    }

    private static String name(String what, double x, double y) {
        return String.format(Locale.ROOT, "%s %.1f %%, %.1f %%", what, 100 * x, 100 * y);
    }
}
