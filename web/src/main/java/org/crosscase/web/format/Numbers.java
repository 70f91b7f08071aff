package org.crosscase.web.format;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the design writes them. */
public final class Numbers {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    /** French counts octets. */
    private static final String[] FRENCH_UNITS = {"o", "ko", "Mo", "Go", "To", "Po"};

    private static final int KEPT = 16;

    private Numbers() {}

    static String count(Number value, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    static String percent(double part, double whole, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(0);
        return format.format(whole <= 0 ? 0 : Math.floor(100 * part / whole)) + " %";
    }

    static String bytes(long bytes, Locale locale) {
        return bytes(bytes, locale, RoundingMode.HALF_EVEN);
    }

    /** Rounded down: so much is allowed in any case. */
    static String limit(long bytes, Locale locale) {
        return bytes(bytes, locale, RoundingMode.DOWN);
    }

    private static String bytes(long bytes, Locale locale, RoundingMode rounding) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(rounding);
        format.setMaximumFractionDigits(unit == 0 || value >= 100 ? 0 : 1);
        return format.format(value) + " " + (locale.getLanguage().equals("fr") ? FRENCH_UNITS : UNITS)[unit];
    }

    static String share(double value, double max, int units) {
        double share = max <= 0 ? 0 : Math.max(0, Math.min(1, value / max));
        return String.format(Locale.ROOT, "%.1f", share * units);
    }

    /** A hash or id by its ends. */
    public static String shortened(Object hash) {
        String text = String.valueOf(hash);
        return text.length() <= KEPT ? text : text.substring(0, 8) + "…" + text.substring(text.length() - 4);
    }
}
