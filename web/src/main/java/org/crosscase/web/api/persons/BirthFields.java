package org.crosscase.web.api.persons;

import java.time.LocalDate;
import org.crosscase.Problem;
import org.crosscase.person.Birth;
import org.crosscase.person.BirthCertainty;
import org.crosscase.web.format.Days;

/** A birth as it is written: one day, or a range of which either end may be left out. */
public record BirthFields(String birthDate, String bornFrom, String bornTo, BirthCertainty certainty) {
    private boolean isDated() {
        return birthDate != null || bornFrom != null || bornTo != null;
    }

    /**
     * @param before what is on record
     * @return null where nothing was written, which leaves what is on record; a certainty alone is about that, and UNKNOWN alone
     *     takes it off
     * @throws Problem {@code birth-told-twice}, {@code day-unreadable}, {@code field-missing} and those of {@link Birth#of}
     */
    public Birth after(Birth before) {
        if (isDated()) {
            return dated();
        }
        if (certainty == null) {
            return null;
        }
        if (certainty == BirthCertainty.UNKNOWN) {
            return Birth.UNKNOWN;
        }
        if (!before.isKnown()) {
            throw Problem.invalid("field-missing", "birthDate");
        }
        return Birth.of(before.from(), before.to(), certainty);
    }

    private Birth dated() {
        if (birthDate != null && (bornFrom != null || bornTo != null)) {
            throw Problem.invalid("birth-told-twice", "birthDate");
        }
        LocalDate day = Days.find("birthDate", birthDate);
        return birthDate != null
                ? Birth.of(day, day, certainty)
                : Birth.of(Days.find("bornFrom", bornFrom), Days.find("bornTo", bornTo), certainty);
    }
}
