package org.crosscase.signature.photodna;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Computes signatures in the PhotoDNA format. Crosscase brings no implementation: an agency that holds Microsoft's
 * licence puts its own on the class path, named in {@code
 * META-INF/services/org.crosscase.signature.photodna.PhotoDnaComputer}. It runs inside the decoder process, on pixels
 * that have been decoded within limits.
 */
public interface PhotoDnaComputer {

    /**
     * Computes the signature of a picture.
     *
     * @param rgb three bytes for each pixel, red, green and blue, row by row from the top left, each 0 to 255
     * @param width pixels in a row, at least 1
     * @param height number of rows, at least 1
     * @return the signature, or empty where the picture has none
     */
    Optional<PhotoDnaHash> compute(byte[] rgb, int width, int height);

    /** The agency's implementation, if there is one on the class path. */
    static Optional<PhotoDnaComputer> find() {
        return ServiceLoader.load(PhotoDnaComputer.class).findFirst();
    }
}
