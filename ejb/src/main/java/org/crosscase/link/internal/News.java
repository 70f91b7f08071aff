package org.crosscase.link.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a change of a link is worth telling. While an intake runs, a link grows many times; the pause between two
 * notifications of the same link doubles each time, and what was held back is told when the pause is over.
 */
record News(Kind kind, Instant again) {
    private static final int NOTEWORTHY_POINTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(20);
    private static final int MOST_DOUBLINGS = 12;

    enum Kind {
        FOUND,
        STRENGTHENED,
        WITHDRAWN,
        /** Held back; {@link News#again()} says until when. */
        LATER,
        NONE
    }

    /** What the addressee was told last; no announcement means that it knows of nothing. */
    record Told(Instant at, int announcements, int strength, int shared) {
        static final Told NOTHING = new Told(null, 0, 0, 0);
    }

    static News of(Told told, boolean active, int strength, int shared, Instant now) {
        boolean known = told.announcements() > 0;
        if (!active) {
            return new News(known ? Kind.WITHDRAWN : Kind.NONE, now);
        }
        if (!known) {
            return new News(Kind.FOUND, now);
        }
        if (strength < told.strength() + NOTEWORTHY_POINTS && shared <= told.shared()) {
            return new News(Kind.NONE, now);
        }
        int doublings = Math.min(told.announcements() - 1, MOST_DOUBLINGS);
        Instant allowed = told.at().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        return allowed.isAfter(now) ? new News(Kind.LATER, allowed) : new News(Kind.STRENGTHENED, now);
    }
}
