package org.crosscase.web.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.crosscase.link.StrengthWord;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:06:44.119Z");

    @Test
    void datesArePlainAndInUtc() {
        Dates english = Dates.in(Locale.ENGLISH);
        assertEquals("23 Nov 2026", english.day(NOON));
        assertEquals("23 Nov 2026, 12:06", english.time(NOON));
        assertEquals("Monday 23 November", english.today(NOON));
        assertEquals(
                "Maandag 23 november", Dates.in(Locale.forLanguageTag("nl")).today(NOON));
    }

    @Test
    void theTipAddsTheOfficersOwnTimeWhereItDiffers() {
        Dates english = Dates.in(Locale.ENGLISH);
        assertEquals(
                "23 Nov 2026, 12:06:44 UTC · 23 Nov 2026, 13:06:44 Europe/Amsterdam",
                english.tip(NOON, ZoneId.of("Europe/Amsterdam")));
        assertEquals("23 Nov 2026, 12:06:44 UTC", english.tip(NOON, ZoneOffset.UTC));
        assertEquals("23 Nov 2026, 12:06:44", english.second(NOON));
    }

    @Test
    void numbersAreReadable() {
        assertEquals("61,882", Numbers.count(61882, Locale.ENGLISH));
        assertEquals("61 %", Numbers.percent(619, 1000, Locale.ENGLISH));
        assertEquals("0 %", Numbers.percent(0, 0, Locale.ENGLISH));
        assertEquals("6.1 GB", Numbers.bytes(6_100_000_000L, Locale.ENGLISH));
        assertEquals("6,1 Go", Numbers.bytes(6_100_000_000L, Locale.FRENCH));
        assertEquals("999 B", Numbers.bytes(999, Locale.ENGLISH));
        assertEquals("1 MB", Numbers.bytes(999_999, Locale.ENGLISH));
        assertEquals("21.4 GB", Numbers.limit(21_474_836_480L, Locale.ENGLISH), "what is allowed is not rounded up");
        assertEquals("a4f19c07…e2a7", Numbers.shortened("a4f19c07b2d84c55e1f0aa12345be2a7"));
    }

    @Test
    void aBarIsNeverLongerThanItsTrack() {
        assertEquals("70.0", Numbers.share(99, 31, 70));
        assertEquals("0.0", Numbers.share(-1, 31, 70));
        assertEquals("0.0", Numbers.share(5, 0, 70));
    }

    @Test
    void strengthsHaveTheDesignsWords() {
        int[] from = {100, 85, 84, 65, 64, 40, 39, 15, 14, 0};
        for (int i = 0; i < from.length; i++) {
            assertEquals(Strength.values()[i / 2], Strength.of(from[i]), "at " + from[i]);
            assertEquals(
                    StrengthWord.of(from[i]).name(), Strength.of(from[i]).name(), "what is counted is what is shown");
        }
    }

    @Test
    void initialsAreTheFirstAndTheLastWord() {
        assertEquals("TO", Initials.of("Tess van Oord"));
        assertEquals("NI", Initials.of("nl.investigator"));
        assertEquals("TE", Initials.of("tess"));
    }

    @Test
    void anUnknownSensitivityLooksCovert() {
        assertEquals("eye-off", Marks.sensitivityIcon("something"));
        assertEquals("lock-open", Marks.sensitivityIcon("open"));
    }
}
