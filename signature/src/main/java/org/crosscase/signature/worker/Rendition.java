package org.crosscase.signature.worker;

import java.util.Objects;
import org.crosscase.signature.decode.PictureProblem;

/** A re-encoded copy of a picture that is safe to show on a page, or why there is none. */
public sealed interface Rendition {
    /**
     * A baseline JPEG without any metadata, EXIF orientation applied.
     *
     * @param width pixels
     * @param height pixels
     * @param jpeg the file's bytes; the array is not copied, treat it as given away
     */
    record Shown(int width, int height, byte[] jpeg) implements Rendition {
        public Shown {
            Objects.requireNonNull(jpeg);
        }
    }

    /** The file cannot be shown. */
    record Refused(PictureProblem problem) implements Rendition {
        public Refused {
            Objects.requireNonNull(problem);
        }
    }
}
