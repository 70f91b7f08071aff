package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.crosscase.link.internal.News.Kind;
import org.crosscase.link.internal.News.Told;
import org.junit.jupiter.api.Test;

class NewsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aLinkIsFoundOnce() {
        assertEquals(Kind.FOUND, News.of(Told.NOTHING, true, 12, 1, NOON).kind());
        assertEquals(
                Kind.NONE, News.of(told(1), true, 50, 2, NOON.plusSeconds(3600)).kind());
    }

    @Test
    void fivePointsOrAPictureMoreAreWorthTelling() {
        Instant later = NOON.plusSeconds(3600);
        assertEquals(Kind.NONE, News.of(told(1), true, 54, 2, later).kind());
        assertEquals(Kind.STRENGTHENED, News.of(told(1), true, 55, 2, later).kind());
        assertEquals(Kind.STRENGTHENED, News.of(told(1), true, 50, 3, later).kind());
    }

    @Test
    void weakeningIsNoNews() {
        assertEquals(
                Kind.NONE, News.of(told(1), true, 20, 1, NOON.plusSeconds(3600)).kind());
    }

    @Test
    void whatComesSoonAfterIsHeldBackAndThePauseDoubles() {
        assertEquals(new News(Kind.LATER, NOON.plusSeconds(20)), News.of(told(1), true, 90, 9, NOON.plusSeconds(19)));
        assertEquals(
                Kind.STRENGTHENED,
                News.of(told(1), true, 90, 9, NOON.plusSeconds(20)).kind());
        assertEquals(new News(Kind.LATER, NOON.plusSeconds(80)), News.of(told(3), true, 90, 9, NOON.plusSeconds(79)));
    }

    @Test
    void onlyWhatWasToldIsTakenBack() {
        assertEquals(Kind.NONE, News.of(Told.NOTHING, false, 0, 0, NOON).kind());
        assertEquals(Kind.WITHDRAWN, News.of(told(1), false, 0, 0, NOON).kind());
    }

    private static Told told(int announcements) {
        return new Told(NOON, announcements, 50, 2);
    }
}
