package org.crosscase.evidence;

import java.io.Serializable;

/**
 * A file that the sender of an intake said it would send.
 *
 * @param path as it is shown
 * @param pathBytes its name byte for byte as it came, where that is not the UTF-8 of {@code path}; else null
 * @param size in bytes, as announced
 * @param offset bytes that are here already and kept; the next one to send is this one
 * @param problem slug of why it was refused or cannot be sent, or null
 */
public record ExpectedFile(
        IntakeFileId id,
        IntakeId intakeId,
        String path,
        byte[] pathBytes,
        long size,
        long offset,
        State state,
        String problem)
        implements Serializable {
    public enum State {
        /** Not here, or not wholly. */
        WAITING,
        ARRIVED,
        /** Cannot be taken in, for instance because it is too large. */
        REFUSED
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
