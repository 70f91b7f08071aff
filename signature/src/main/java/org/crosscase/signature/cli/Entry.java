package org.crosscase.signature.cli;

import java.util.Optional;
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
 */
record Entry(
        String path,
        Optional<Digests> digests,
        Optional<PictureFacts> facts,
        Optional<PdqSignature> pdq,
        Optional<PictureProblem> problem) {}
