package org.crosscase.signature.worker;

import java.util.Objects;
import java.util.Optional;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.pdq.PdqSignature;

/** What a decoder process found in one file. */
public sealed interface Examination {
    /** The file is a picture, and this is its signature. */
    record Picture(PictureFacts facts, PdqSignature pdq, GreyThumbnail thumbnail) implements Examination {
        public Picture {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(pdq);
            Objects.requireNonNull(thumbnail);
        }
    }

    /**
     * The file got no signature.
     *
     * @param facts what its headers said, where they could be read
     */
    record Refused(PictureProblem problem, Optional<PictureFacts> facts) implements Examination {
        public Refused {
            Objects.requireNonNull(problem);
            Objects.requireNonNull(facts);
        }
    }
}
