package org.crosscase.signature.cli;

import java.util.List;
import java.util.Optional;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * What the tool knows of one file.
 *
 * @param path relative to the folder, with forward slashes
 * @param digests absent when the file could not be read
 * @param problem present when there is no PDQ
 * @param seen how much of a picture was looked at
 */
record Entry(
        String path,
        Optional<Digests> digests,
        Optional<PictureFacts> facts,
        Optional<PdqSignature> pdq,
        Optional<PictureProblem> problem,
        Seen seen) {

    /**
     * @param frame which frame or page stands for the file, from 0
     * @param framesRead how many of them were looked at
     * @param cut whether the file ends or is damaged before its picture is complete
     * @param further signatures of frames that show something else
     */
    record Seen(int frame, int framesRead, boolean cut, List<FrameSignature> further) {
        static final Seen ALL = new Seen(0, 1, false, List.of());
    }

    static Entry without(String path, Optional<Digests> digests, Optional<PictureFacts> facts, PictureProblem problem) {
        return new Entry(path, digests, facts, Optional.empty(), Optional.of(problem), Seen.ALL);
    }

    int frames() {
        return facts.map(PictureFacts::frames).orElse(1);
    }

    /** Whether its signature is one that is compared; a flat picture has none worth it. */
    boolean compared() {
        return pdq.filter(PdqSignature::matchable).isPresent();
    }
}
