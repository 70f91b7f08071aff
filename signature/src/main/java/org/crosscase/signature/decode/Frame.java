package org.crosscase.signature.decode;

import java.util.Optional;

/**
 * One frame, page or picture of a file, as a decoder gets to see it.
 *
 * @param width pixels as stored
 * @param height pixels as stored
 * @param orientation 1 to 8 as EXIF defines it
 * @param bytesPerPixel memory that a decoder needs for one decoded pixel
 * @param inks how samples that stand for ink are to be read
 * @param signed whether samples are two's complement: the least is black
 * @param place where it goes on the canvas of an animation; empty for a picture that stands for itself
 */
record Frame(
        int width,
        int height,
        int orientation,
        int bytesPerPixel,
        Inks inks,
        boolean signed,
        Optional<Place> place,
        PictureView view) {

    /** What samples stand for. Adobe's programs store ink in JPEG inverted: 255 is none. */
    enum Inks {
        NONE,
        PLAIN,
        INVERTED,
        /** CMY as YCbCr, inverted. */
        YCCK
    }

    /** What happens to the frame's rectangle before the next frame is drawn. */
    enum Disposal {
        KEEP,
        CLEAR,
        RESTORE
    }

    /** @param blend whether what is transparent leaves what was there before */
    record Place(int x, int y, boolean blend, Disposal disposal) {}

    static Frame still(int width, int height, int orientation, int bytesPerPixel, PictureView view) {
        return new Frame(width, height, orientation, bytesPerPixel, Inks.NONE, false, Optional.empty(), view);
    }

    static Frame on(Place place, int width, int height, int orientation, int bytesPerPixel, PictureView view) {
        return new Frame(width, height, orientation, bytesPerPixel, Inks.NONE, false, Optional.of(place), view);
    }

    long pixels() {
        return (long) width * height;
    }
}
