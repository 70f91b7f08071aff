package org.crosscase.person.internal.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.Problem;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierFault;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.WrittenIdentifier;

/**
 * Positions in WGS 84, latitude first: decimal, in degrees, minutes and seconds, or as {@code geo:} (RFC 5870), whose {@code u} is the
 * radius. Shown with five decimals, which is about a metre. Two positions are never the same thing: they are near, by the cells that
 * they lie in.
 */
public final class PositionReader {
    /** Where no radius is said: what a telephone reaches in a street, in metres. */
    static final int USUAL_RADIUS = 100;

    private static final int LONGEST = 120;
    private static final int LARGEST_RADIUS = 50_000;

    private static final String DECIMAL = "([+-]?[0-9]{1,3}(?:\\.[0-9]{1,12})?)\\s*\u00B0?";
    private static final Pattern GEO = Pattern.compile(
            "GEO:([^,;]+),([^,;]+)(?:,[^,;]+)?(?:;CRS=WGS84)?(?:;U=([0-9]{1,6})(?:\\.[0-9]+)?)?(?:;.*|\\?.*)?");
    private static final Pattern TWO_DECIMALS =
            Pattern.compile(DECIMAL + "\\s*([NS]?)\\s*[,;/ ]\\s*" + DECIMAL + "\\s*([EW]?)");
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "([0-9]{1,3})\\s*\u00B0\\s*([0-9]{1,2}(?:\\.[0-9]+)?)\\s*'\\s*(?:([0-9]{1,2}(?:\\.[0-9]+)?)\\s*\")?\\s*([NSEW])");

    private static final Pattern BRACKETS = Pattern.compile("^\\(\\s*|\\s*\\)$");
    private static final Pattern TWO_WITH_COMMAS =
            Pattern.compile("[^,]*[0-9],[0-9]+[^,0-9]*[; /][^,0-9]*[0-9]+,[0-9][^,]*");

    private PositionReader() {}

    public static IdentifierValue read(WrittenIdentifier written) {
        String signs = signs(WrittenText.trimmed(written.value(), LONGEST));
        String text = points(BRACKETS.matcher(WrittenText.plain(signs, LONGEST).toUpperCase(Locale.ROOT))
                .replaceAll(""));
        Matcher geo = GEO.matcher(text);
        boolean address = geo.matches();
        Point point = point(address ? geo.group(1) + "," + geo.group(2) : text);
        Optional<Integer> said = address ? Optional.ofNullable(geo.group(3)).map(Integer::valueOf) : Optional.empty();
        int radius = written.details().radius().or(() -> said).orElse(USUAL_RADIUS);
        if (radius < 0 || radius > LARGEST_RADIUS) {
            throw Problem.invalid("number-out-of-range", "radius", 0, LARGEST_RADIUS);
        }
        Keys keys = Keys.of(IdentifierType.POSITION);
        GridCells.of(point.latitude(), point.longitude()).forEach(cell -> keys.and(KeyKind.NEAR, cell));
        return keys.value(written, point.shown(), IdentifierDetails.NONE.withRadius(radius));
    }

    /** Signs for degrees, minutes and seconds as one each: before compatible forms are, which would make letters of some. */
    private static String signs(String text) {
        return text.replaceAll("[\u00BA\u02DA]", "\u00B0")
                .replaceAll("[\u2032\u2018\u2019\u02B9\u00B4`]", "'")
                .replaceAll("''|[\u2033\u201C\u201D\u02BA]", "\"");
    }

    /** A comma within a number is a point where another sign parts the two. */
    private static String points(String text) {
        return TWO_WITH_COMMAS.matcher(text).matches() ? text.replaceAll("(?<=[0-9]),(?=[0-9])", ".") : text;
    }

    private static Point point(String text) {
        Matcher decimals = TWO_DECIMALS.matcher(text);
        if (decimals.matches()) {
            return Point.of(
                    Double.parseDouble(decimals.group(1)) * (decimals.group(2).equals("S") ? -1 : 1),
                    Double.parseDouble(decimals.group(3)) * (decimals.group(4).equals("W") ? -1 : 1));
        }
        Matcher part = SEXAGESIMAL.matcher(text);
        double latitude = part.lookingAt() && "NS".contains(part.group(4)) ? degrees(part) : Double.NaN;
        if (Double.isNaN(latitude)) {
            throw IdentifierFault.POSITION_MALFORMED.problem();
        }
        String rest = text.substring(part.end()).replaceFirst("^[\\s,;/]+", "");
        Matcher second = SEXAGESIMAL.matcher(rest);
        if (!second.matches() || !"EW".contains(second.group(4))) {
            throw IdentifierFault.POSITION_MALFORMED.problem();
        }
        return Point.of(latitude, degrees(second));
    }

    private static double degrees(Matcher part) {
        double minutes = Double.parseDouble(part.group(2));
        double seconds = part.group(3) == null ? 0 : Double.parseDouble(part.group(3));
        if (minutes >= 60 || seconds >= 60) {
            throw IdentifierFault.POSITION_OUT_OF_RANGE.problem();
        }
        double degrees = Integer.parseInt(part.group(1)) + minutes / 60 + seconds / 3600;
        return "SW".contains(part.group(4)) ? -degrees : degrees;
    }

    private record Point(double latitude, double longitude) {
        private static final double SHOWN = 1e5;

        static Point of(double latitude, double longitude) {
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
                throw IdentifierFault.POSITION_OUT_OF_RANGE.problem();
            }
            Point point = new Point(rounded(latitude), rounded(longitude));
            if (point.latitude == 0 && point.longitude == 0) {
                throw IdentifierFault.PLACEHOLDER.problem();
            }
            return point;
        }

        /** Plus zero turns a negative zero into a zero. */
        private static double rounded(double degrees) {
            return Math.round(degrees * SHOWN) / SHOWN + 0.0;
        }

        String shown() {
            return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
        }
    }
}
