package org.crosscase.web.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.crosscase.Problem;

/** Days as callers and officers write them: {@code 2026-11-23}. */
public final class Days {
    private Days() {}

    /**
     * @return null where nothing was written
     * @throws Problem {@code day-unreadable}, naming the field
     */
    public static LocalDate find(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1 && day.getYear() <= 9_999) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        throw Problem.invalid("day-unreadable", field);
    }
}
