package org.crosscase.signature.decode;

import java.util.List;
import java.util.Optional;

/**
 * What the headers of a file say, and the parts of it that a decoder may see.
 *
 * @param facts of the canvas where there is one, otherwise of the first frame; all frames are counted
 * @param frames those that may be looked at, in their order, at least one
 * @param canvas what animations draw their frames on
 * @param cut whether the structure ends before it is complete
 */
record PictureHeader(Format format, PictureFacts facts, List<Frame> frames, Optional<Canvas> canvas, boolean cut) {
    /** Frames beyond this many are not counted: their number says no more. */
    static final int MOST_COUNTED = 100_000;

    /** @param background where no frame has drawn, red, green and blue */
    record Canvas(int width, int height, int background) {}

    static PictureHeader still(Format format, Frame frame) throws RefusedPictureException {
        return new PictureHeader(format, facts(format, frame, 1), List.of(frame), Optional.empty(), false);
    }

    /** @throws RefusedPictureException when the headers are unreadable or over a limit */
    static PictureHeader read(PictureBytes bytes, DecodeLimits limits) throws RefusedPictureException {
        Format format = Format.of(bytes);
        PictureHeader header = switch (format) {
            case JPEG -> new JpegHeader(bytes).read();
            case PNG -> new PngHeader(bytes, limits).read();
            case GIF -> new GifHeader(bytes, limits).read();
            case WEBP -> new WebpHeader(bytes, limits).read();
            case BMP -> new BmpHeader(bytes).read();
            case TIFF -> new TiffHeader(bytes, limits).read();
        };
        PictureFacts facts = header.facts;
        if (!limits.allow(facts.width(), facts.height())) {
            throw new RefusedPictureException(
                    PictureProblem.of(
                            PictureProblem.Type.TOO_MANY_PIXELS,
                            facts.width() + " x " + facts.height() + " pixels; the limit is " + limits.maxPixels()
                                    + " and " + limits.maxSide() + " a side"),
                    Optional.of(facts));
        }
        return header;
    }

    static PictureFacts facts(Format format, Frame frame, int frames) throws RefusedPictureException {
        return facts(format, frame.width(), frame.height(), frames, frame.orientation());
    }

    /** Builds the facts, refusing sides that no picture has. */
    static PictureFacts facts(Format format, long width, long height, int frames, int orientation)
            throws RefusedPictureException {
        if (width < 1 || height < 1) {
            throw RefusedPictureException.broken("The " + format.title + " header gives no size");
        }
        int w = (int) Math.min(width, Integer.MAX_VALUE);
        int h = (int) Math.min(height, Integer.MAX_VALUE);
        return new PictureFacts(format.mimeType, w, h, Math.max(1, frames), orientation);
    }

    /** The same file, seen by another of its frames that stands for itself. */
    PictureFacts factsOf(Frame frame) {
        return canvas.isPresent()
                ? facts
                : new PictureFacts(format.mimeType, frame.width(), frame.height(), facts.frames(), frame.orientation());
    }
}
