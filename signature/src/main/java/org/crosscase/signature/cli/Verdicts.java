package org.crosscase.signature.cli;

import java.util.List;
import org.crosscase.signature.cli.RobustnessMeasurement.Known;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.variant.Likeness;
import org.crosscase.signature.variant.PicturePair;
import org.crosscase.signature.worker.GreyPicture;

/**
 * What becomes of pairs that PDQ joins: those of photographs count as they are, those of which one is written are compared
 * down to the letters.
 */
record Verdicts(int taken, int same, int possible, int different) {
    static final Verdicts NONE = new Verdicts(0, 0, 0, 0);

    static final String HEAD = "photographs | the same | possible | different";

    static Verdicts of(Known stored, Known queried) {
        return stored.written() || queried.written()
                ? of(stored, queried.pdq(), queried.viewed().picture())
                : new Verdicts(1, 0, 0, 0);
    }

    static Verdicts of(Known stored, Encoding.Read queried) {
        return stored.written() || queried.written()
                ? of(stored, queried.pdq(), queried.picture())
                : new Verdicts(1, 0, 0, 0);
    }

    private static Verdicts of(Known stored, PdqSignature pdq, GreyPicture picture) {
        Orientation turn = nearest(stored.pdq().hash(), pdq.orientations());
        Likeness.Verdict verdict = new PicturePair(stored.viewed().picture(), picture, true).verify(turn);
        return switch (verdict) {
            case SAME -> new Verdicts(0, 1, 0, 0);
            case POSSIBLE -> new Verdicts(0, 0, 1, 0);
            case DIFFERENT -> new Verdicts(0, 0, 0, 1);
        };
    }

    private static Orientation nearest(PdqHash hash, List<PdqHash> orientations) {
        int best = 0;
        for (int i = 1; i < orientations.size(); i++) {
            if (hash.distance(orientations.get(i)) < hash.distance(orientations.get(best))) {
                best = i;
            }
        }
        return Orientation.values()[best];
    }

    Verdicts plus(Verdicts other) {
        return new Verdicts(
                taken + other.taken, same + other.same, possible + other.possible, different + other.different);
    }

    @Override
    public String toString() {
        return taken + " | " + same + " | " + possible + " | " + different;
    }
}
