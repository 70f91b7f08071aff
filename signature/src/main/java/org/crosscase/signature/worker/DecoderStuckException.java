package org.crosscase.signature.worker;

import java.io.IOException;
import java.time.Duration;

/**
 * A decoder process gave no answer in its time by the clock, although the file's processor time had not run out: it was
 * stopped, or the machine is overloaded. That says nothing about the file, which may be tried again later.
 */
public final class DecoderStuckException extends IOException {
    private static final long serialVersionUID = 1L;

    DecoderStuckException(Duration wall) {
        super("A decoder process gave no answer within " + wall.toSeconds() + " s by the clock");
    }
}
