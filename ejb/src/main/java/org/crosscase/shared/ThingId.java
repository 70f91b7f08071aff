package org.crosscase.shared;

import java.io.Serializable;
import java.util.UUID;

/** Names a thing that a case holds, of whatever kind: a media item has the same id as a thing. */
public record ThingId(UUID value) implements Serializable, Comparable<ThingId> {
    public static ThingId of(UUID value) {
        return new ThingId(value);
    }

    /** In any order that stays: ties are decided by it. */
    @Override
    public int compareTo(ThingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
