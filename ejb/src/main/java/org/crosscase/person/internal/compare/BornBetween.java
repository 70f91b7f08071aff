package org.crosscase.person.internal.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The first and the last day on which somebody may have been born: one day for a birth date, years for an age.
 *
 * @param certain by a register or a checked document
 */
public record BornBetween(LocalDate from, LocalDate to, boolean certain) {
    /** Nothing is known. */
    public static final BornBetween ANY = new BornBetween(LocalDate.MIN, LocalDate.MAX, false);

    public BornBetween {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    boolean isKnown() {
        return !equals(ANY);
    }

    boolean isDay() {
        return from.equals(to);
    }

    boolean meets(BornBetween other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Years in which both may have been born, the wider of the two. */
    long years(BornBetween other) {
        return Math.max(ChronoUnit.YEARS.between(from, to), ChronoUnit.YEARS.between(other.from, other.to));
    }
}
