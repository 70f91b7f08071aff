package org.crosscase.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.crosscase.Checks;
import org.crosscase.Problem;

/** Moments in query parameters. */
public final class Times {
    private Times() {}

    /**
     * @return null when the parameter was not given
     * @throws Problem {@code time-unreadable}, naming the parameter
     */
    public static Instant find(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text.strip()).toInstant();
            if (Checks.isMoment(time)) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        throw Problem.invalid("time-unreadable", name);
    }
}
