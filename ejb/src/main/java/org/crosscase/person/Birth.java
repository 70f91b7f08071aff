package org.crosscase.person;

import java.io.Serializable;
import java.time.LocalDate;
import org.crosscase.Problem;

/**
 * When a person was born, as closely as it is known: between two days, which are the same for a birth date.
 *
 * @param from null with {@code to} where nothing is known
 * @param to null with {@code from}
 */
public record Birth(LocalDate from, LocalDate to, BirthCertainty certainty) implements Serializable {
    public static final Birth UNKNOWN = new Birth(null, null, BirthCertainty.UNKNOWN);

    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    /**
     * @param from may be null; then the range begins and ends with {@code to}
     * @param to may be null; then the range ends as it begins
     * @throws Problem {@code birth-upside-down}, {@code birth-in-the-future}, {@code birth-too-early}
     */
    public static Birth of(LocalDate from, LocalDate to, BirthCertainty certainty) {
        LocalDate first = from == null ? to : from;
        LocalDate last = to == null ? from : to;
        if (first == null) {
            return UNKNOWN;
        }
        if (last.isBefore(first)) {
            throw Problem.invalid("birth-upside-down", "birthDate");
        }
        if (last.isAfter(LocalDate.now())) {
            throw Problem.invalid("birth-in-the-future", "birthDate");
        }
        if (first.isBefore(EARLIEST)) {
            throw Problem.invalid("birth-too-early", "birthDate", EARLIEST.getYear());
        }
        return new Birth(
                first,
                last,
                certainty == null || certainty == BirthCertainty.UNKNOWN ? BirthCertainty.CLAIMED : certainty);
    }

    /** A whole year counts as a range, too. */
    public boolean isDay() {
        return from != null && from.equals(to);
    }

    public boolean isKnown() {
        return from != null;
    }
}
