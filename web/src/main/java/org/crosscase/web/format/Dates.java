package org.crosscase.web.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as the design writes them: in UTC, the day first, the month as a word that no country reads wrongly. */
public final class Dates {
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter precise;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter stamp;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter today;

    private Dates(Locale locale) {
        day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        time = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale);
        precise = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", locale);
        today = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        clock = DateTimeFormatter.ofPattern("HH:mm", locale);
        exact = DateTimeFormatter.ofPattern("HH:mm:ss.SS", locale);
        stamp = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss.SS", locale);
    }

    public static Dates in(Locale locale) {
        return new Dates(locale);
    }

    String day(Instant instant) {
        return day.format(instant.atOffset(ZoneOffset.UTC));
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String time(Instant instant) {
        return time.format(instant.atOffset(ZoneOffset.UTC));
    }

    String today(Instant now) {
        String text = today.format(now.atOffset(ZoneOffset.UTC));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 23 Nov 2026, 12:06:44}. */
    public String second(Instant instant) {
        return precise.format(instant.atOffset(ZoneOffset.UTC));
    }

    String stamp(Instant instant) {
        return stamp.format(instant.atOffset(ZoneOffset.UTC));
    }

    String exact(Instant instant) {
        return exact.format(instant.atOffset(ZoneOffset.UTC));
    }

    String clock(Instant instant) {
        return clock.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code 23 Nov 2026, 12:06:44 UTC · 13:06:44 Europe/Amsterdam}. */
    String tip(Instant instant, ZoneId zone) {
        String utc = precise.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
        boolean same = zone.getRules().getOffset(instant).equals(ZoneOffset.UTC);
        return same ? utc : utc + " · " + precise.format(instant.atZone(zone)) + " " + zone.getId();
    }
}
