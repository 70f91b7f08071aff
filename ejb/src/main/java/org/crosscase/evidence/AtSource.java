package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the source of a file says of it: the computer that sent it, or the archive that it stood in. Nothing proves it. What
 * the source does not say is null, and so is a time that cannot be, which is named instead.
 *
 * @param size bytes
 * @param impossible times that the source gave and that cannot be
 */
public record AtSource(Long size, Instant modifiedAt, Instant createdAt, Instant accessedAt, Set<Time> impossible)
        implements Serializable {
    /** Which of the times. */
    public enum Time {
        MODIFIED,
        CREATED,
        ACCESSED
    }

    public static final AtSource NOTHING = new AtSource(null, null, null, null, Set.of());

    /** No file is older than the clocks that date it, and none is from a year that no clock shows. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public AtSource {
        impossible = Set.copyOf(impossible);
    }

    /**
     * Of times in milliseconds since the beginning of 1970 (UTC), whatever they are.
     *
     * @param size a negative number says nothing
     */
    public static AtSource of(Long size, Long modified, Long created, Long accessed) {
        Set<Time> impossible = EnumSet.noneOf(Time.class);
        return new AtSource(
                size == null || size < 0 ? null : size,
                usable(modified, Time.MODIFIED, impossible),
                usable(created, Time.CREATED, impossible),
                usable(accessed, Time.ACCESSED, impossible),
                impossible);
    }

    private static Instant usable(Long millis, Time which, Set<Time> impossible) {
        if (millis == null) {
            return null;
        }
        if (millis < 0 || millis >= LATEST.toEpochMilli()) {
            impossible.add(which);
            return null;
        }
        return Instant.ofEpochMilli(millis);
    }

    /** Whether any of the times is known, or was given and cannot be. */
    public boolean hasTimes() {
        return modifiedAt != null || createdAt != null || accessedAt != null || !impossible.isEmpty();
    }
}
