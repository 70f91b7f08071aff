package org.crosscase.signature.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.crosscase.signature.pdq.PdqHasher;

/**
 * Decodes pictures within limits, headers first. It runs inside a decoder process (or a test, or the offline tool's own
 * workers) and never in a server: decoders of third parties may use up memory or time in spite of every check made here.
 * Not safe for several threads.
 */
public final class PictureReader {
    /**
     * Version of the decoding: raised by every change after which some file may get another answer, an upgrade of a decoder
     * included. What an earlier one made is then made again.
     */
    public static final int VERSION = 4;

    /** Bytes that tell the format. */
    public static final int START_BYTES = 32;

    private final DecodeLimits limits;
    private final PdqHasher hasher = new PdqHasher();

    public PictureReader(DecodeLimits limits) {
        this.limits = limits;
    }

    /**
     * Tells by the first bytes whether a file is a picture that is read. Safe anywhere: it looks at signatures only.
     *
     * @param start the first {@link #START_BYTES} bytes, or the whole of a shorter file
     * @throws RefusedPictureException with NOT_A_PICTURE or UNSUPPORTED_FORMAT
     */
    public static void refuseUnlessPicture(byte[] start) throws RefusedPictureException {
        PictureBytes bytes = new PictureBytes();
        bytes.append(start, 0, start.length);
        Format.of(bytes);
    }

    /**
     * Reads the headers alone.
     *
     * @throws RefusedPictureException when they are damaged, of an unknown format or over a limit
     */
    public PictureFacts facts(PictureBytes bytes) throws RefusedPictureException {
        return header(bytes).facts();
    }

    /**
     * Decodes the frame that stands for the file and reduces it for signatures; takes the signatures of further frames.
     *
     * @param thumbnailSide longest side of the thumbnail in pixels
     * @throws RefusedPictureException for every file that cannot be decoded; nothing else escapes
     */
    public SampledPicture sample(PictureBytes bytes, int thumbnailSide) throws RefusedPictureException {
        PictureHeader header = header(bytes);
        try {
            return new Frames(header, limits, hasher, thumbnailSide).read();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw refusal(header, e);
        }
    }

    /**
     * Decodes the frame that stands for the file to be shown: at most {@code maxSide} pixels a side, upright, as plain RGB
     * or grey.
     *
     * @throws RefusedPictureException for every file that cannot be decoded; nothing else escapes
     */
    public BufferedImage show(PictureBytes bytes, int maxSide, boolean grey) throws RefusedPictureException {
        PictureHeader header = header(bytes);
        try {
            Frames.Shown shown = new Frames(header, limits, hasher, maxSide).show();
            return image(shown.rgb(), shown.width(), shown.height(), grey);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw refusal(header, e);
        }
    }

    private PictureHeader header(PictureBytes bytes) throws RefusedPictureException {
        if (bytes.length() > limits.maxBytes()) {
            throw PictureBytes.tooLong(limits.maxBytes());
        }
        return PictureHeader.read(bytes, limits);
    }

    private RefusedPictureException refusal(PictureHeader header, Throwable cause) {
        String title = header.format().title;
        if (cause instanceof OutOfMemoryError) {
            return new RefusedPictureException(
                    PictureProblem.of(
                            PictureProblem.Type.OUT_OF_MEMORY,
                            "The memory of a decoder did not suffice for this " + title),
                    Optional.of(header.facts()));
        }
        // TwelveMonkeys' words for sound files of a kind that it does not know
        if (cause.getMessage() != null && cause.getMessage().startsWith("Unsupported")) {
            return new RefusedPictureException(
                    PictureProblem.of(PictureProblem.Type.UNSUPPORTED_FORMAT, "This kind of " + title + " is not read"),
                    Optional.of(header.facts()));
        }
        // the decoders' own texts are for programmers and may quote the file
        return new RefusedPictureException(
                PictureProblem.of(PictureProblem.Type.BROKEN, "The " + title + " data is damaged or cut short"),
                Optional.of(header.facts()));
    }

    static int luma(byte[] rgb, int at) {
        return Math.round(0.299f * (rgb[at] & 0xff) + 0.587f * (rgb[at + 1] & 0xff) + 0.114f * (rgb[at + 2] & 0xff));
    }

    private static BufferedImage image(byte[] rgb, int width, int height, boolean grey) {
        BufferedImage image =
                new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                if (grey) {
                    image.getRaster().setSample(x, y, 0, luma(rgb, at));
                } else {
                    image.setRGB(x, y, (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff);
                }
            }
        }
        return image;
    }
}
