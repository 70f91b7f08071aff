package org.crosscase.signature.decode;

import java.util.Objects;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * The signature of one of several frames or pages.
 *
 * @param frame which one, from 0
 */
public record FrameSignature(int frame, PdqSignature pdq) {
    /** Kept of one file, beside the frame that stands for it. */
    public static final int MOST_FURTHER = 31;

    public FrameSignature {
        if (frame < 0) {
            throw new IllegalArgumentException("Frames are counted from 0");
        }
        Objects.requireNonNull(pdq);
    }
}
