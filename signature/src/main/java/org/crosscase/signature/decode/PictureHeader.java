package org.crosscase.signature.decode;

/**
 * What the headers of a file say, and the part of it that a decoder may see.
 *
 * @param bytesPerPixel memory that a decoder needs for one decoded pixel
 * @param cmyk how four-channel JPEG samples are to be read
 */
record PictureHeader(Format format, PictureFacts facts, int bytesPerPixel, Cmyk cmyk, PictureView view) {
    /** Four-channel samples of a JPEG. Adobe's programs store ink inverted: 255 is none. */
    enum Cmyk {
        NONE,
        PLAIN,
        INVERTED,
        /** CMY as YCbCr, inverted. */
        YCCK
    }

    PictureHeader(Format format, PictureFacts facts, int bytesPerPixel, PictureView view) {
        this(format, facts, bytesPerPixel, Cmyk.NONE, view);
    }

    /** @throws RefusedPictureException when the headers are unreadable or over a limit */
    static PictureHeader read(PictureBytes bytes, DecodeLimits limits) throws RefusedPictureException {
        Format format = Format.of(bytes);
        PictureHeader header = switch (format) {
            case JPEG -> new JpegHeader(bytes, limits).read();
            case PNG -> new PngHeader(bytes, limits).read();
            case GIF -> new GifHeader(bytes, limits).read();
            case WEBP -> new WebpHeader(bytes, limits).read();
            case BMP -> new BmpHeader(bytes, limits).read();
            case TIFF -> new TiffHeader(bytes, limits).read();
        };
        PictureFacts facts = header.facts;
        long pixels = (long) facts.width() * facts.height();
        if (facts.width() > limits.maxSide() || facts.height() > limits.maxSide() || pixels > limits.maxPixels()) {
            throw refusal(
                    PictureProblem.Type.TOO_MANY_PIXELS,
                    facts.width() + " x " + facts.height() + " pixels; the limit is " + limits.maxPixels() + " and "
                            + limits.maxSide() + " a side",
                    facts);
        }
        if (facts.frames() > limits.maxFrames()) {
            throw refusal(
                    PictureProblem.Type.TOO_MANY_FRAMES, "More than " + limits.maxFrames() + " frames or pages", facts);
        }
        return header;
    }

    private static RefusedPictureException refusal(PictureProblem.Type type, String detail, PictureFacts facts) {
        return new RefusedPictureException(PictureProblem.of(type, detail), java.util.Optional.of(facts));
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
}
