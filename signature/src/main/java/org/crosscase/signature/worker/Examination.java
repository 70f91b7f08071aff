package org.crosscase.signature.worker;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.pdq.PdqSignature;

/** What a decoder process found in one file. */
public sealed interface Examination {
    /**
     * The file is a picture, and this is its signature.
     *
     * @param facts of the frame that stands for the file
     * @param cut whether the file ends or is damaged before the picture is complete: what is there was signed
     * @param written whether it is written or drawn rather than taken: PDQ alone does not tell such pictures of one layout apart
     * @param frame which of the file's frames or pages stands for it, from 0
     * @param framesRead how many of them were looked at
     * @param further signatures of frames that show something else
     */
    record Picture(
            PictureFacts facts,
            PdqSignature pdq,
            GreyThumbnail thumbnail,
            boolean cut,
            boolean written,
            int frame,
            int framesRead,
            List<FrameSignature> further)
            implements Examination {
        public Picture {
            further = List.copyOf(further);
            if (frame < 0 || framesRead < 1) {
                throw new IllegalArgumentException("A picture is one of the frames that were read");
            }
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
