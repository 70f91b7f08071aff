package org.crosscase.evidence;

import java.time.Duration;
import java.util.stream.Stream;

/** What is due for a media item, and how it is gone about. Each stands behind what follows it. */
public enum MediaStep {
    /** Nothing. */
    DONE(null, false, false, 0),
    /** Compare its signatures with all others. */
    MATCH(DONE, true, false, Minutes.ONE_FILE),
    /** Decode it and compute its signatures. */
    SIGN(MATCH, true, false, Minutes.ONE_FILE),
    /** Look for copies that were cropped, framed, turned a little or made tiny. */
    DEEP(DONE, false, true, Minutes.MANY_FILES),
    /** Decode and sign anew what an earlier revision signed. An item stays DONE meanwhile. */
    RESIGN(MATCH, false, true, Minutes.ONE_FILE),
    /**
     * Compare in detail with what PDQ alone found, where pictures are written rather than taken. Links wait for it, so it gives
     * way to nothing.
     */
    CHECK(DONE, false, false, Minutes.MANY_FILES);

    private static final class Minutes {
        /** Longer than a decoder may take by the clock for one file, which is five minutes. */
        static final int ONE_FILE = 7;

        /** Many files are looked into one after the other. */
        static final int MANY_FILES = 10;
    }

    private final MediaStep next;
    private final boolean isWaitedFor;
    private final boolean givesWay;
    private final Duration lease;

    MediaStep(MediaStep next, boolean isWaitedFor, boolean givesWay, int leaseMinutes) {
        this.next = next;
        this.isWaitedFor = isWaitedFor;
        this.givesWay = givesWay;
        this.lease = Duration.ofMinutes(leaseMinutes);
    }

    /** What becomes due when it is done. */
    public MediaStep next() {
        return next;
    }

    /** Whether the item itself stands at it, so that intakes wait; otherwise it is due beside what the item stands at. */
    public boolean isWaitedFor() {
        return isWaitedFor;
    }

    /** Whether it is begun only while nothing that is waited for is due. */
    public boolean givesWay() {
        return givesWay;
    }

    /** How long a claim lasts. */
    public Duration lease() {
        return lease;
    }

    /** The names of those that intakes wait for. */
    public static String[] waitedFor() {
        return Stream.of(values())
                .filter(MediaStep::isWaitedFor)
                .map(MediaStep::name)
                .toArray(String[]::new);
    }
}
