package org.crosscase.evidence;

import java.io.Serializable;

/**
 * Room on the disk of the evidence store.
 *
 * @param free bytes that may still be written, the room below which nothing is taken in included
 */
public record StorageRoom(long free, long total, State state) implements Serializable {
    public enum State {
        ENOUGH,
        /** Below the setting {@code crosscase.store.warn-bytes}. */
        LOW,
        /** Below {@code crosscase.store.stop-bytes}: nothing is taken in, and senders wait. */
        FULL
    }
}
