package org.crosscase.signature.worker;

import java.util.Objects;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.pdq.PdqSignature;

/** A file looked at closely, to be compared with others, or why it cannot be. */
public sealed interface Inspection {
    /** The file is a picture. */
    record Seen(PdqSignature pdq, GreyPicture picture) implements Inspection {
        public Seen {
            Objects.requireNonNull(pdq);
            Objects.requireNonNull(picture);
        }
    }

    /** The file cannot be compared. */
    record Refused(PictureProblem problem) implements Inspection {
        public Refused {
            Objects.requireNonNull(problem);
        }
    }
}
