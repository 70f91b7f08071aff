package org.crosscase.web.board;

import java.util.Locale;
import java.util.Optional;
import org.crosscase.link.AgencyPair;

/**
 * A line of the map between two countries.
 *
 * @param strength of the strongest link between the two agencies, 0 to 100
 */
public record Arc(MapPoint from, MapPoint to, int strength) {
    /** Below it a line is dashed: moderate links begin here. */
    private static final int DASHED_BELOW = 40;

    /** Empty when a side has no country, or both have the same. */
    public static Optional<Arc> of(AgencyPair pair) {
        Optional<MapPoint> from = MapPoint.find(pair.one().country());
        Optional<MapPoint> to = MapPoint.find(pair.other().country());
        return from.isEmpty() || to.isEmpty() || from.equals(to)
                ? Optional.empty()
                : Optional.of(new Arc(from.get(), to.get(), pair.strongest()));
    }

    /** SVG path: a curve that bends to the north, more the longer it is. */
    public String path() {
        double bend = Math.hypot(to.x() - from.x(), to.y() - from.y()) * 0.18;
        double x = (from.x() + to.x()) / 2;
        double y = Math.min(from.y(), to.y()) - bend;
        return String.format(Locale.ROOT, "M%.1f,%.1fQ%.1f,%.1f %.1f,%.1f", from.x(), from.y(), x, y, to.x(), to.y());
    }

    public double width() {
        return 1 + strength / 30.0;
    }

    public String dashes() {
        return strength < DASHED_BELOW ? "3 3" : "none";
    }
}
