package org.crosscase.signature.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.crosscase.signature.pdq.Pdq;

/**
 * Decodes pictures within limits, headers first. It runs inside a decoder process (or a test, or the offline tool's own
 * workers) and never in a server: decoders of third parties may use up memory or time in spite of every check made here.
 * Not safe for several threads.
 */
public final class PictureReader {
    /** Bytes that tell the format. */
    public static final int START_BYTES = 32;

    /** Decoded pixels may take this much memory; a larger picture is decoded at a reduced scale. */
    private static final long PIXEL_MEMORY = 80L << 20;

    /** JPEGs with a shorter side of at least twice this are decoded at a reduced scale. */
    private static final int SPARE_SIDE = 1536;

    /** A large JPEG is decoded at half, a third or a quarter of its sides. */
    private static final int MAX_SKIP = 4;

    private final DecodeLimits limits;
    private final Decoders decoders = new Decoders();

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
     * Decodes the first frame and reduces it for signatures.
     *
     * @param thumbnailSide longest side of the thumbnail in pixels
     * @throws RefusedPictureException for every file that cannot be decoded; nothing else escapes
     */
    public SampledPicture sample(PictureBytes bytes, int thumbnailSide) throws RefusedPictureException {
        PictureHeader header = header(bytes);
        PictureFacts facts = header.facts();
        try {
            Sampler sampler = sampler(header, 1024);
            boolean large = facts.width() > Pdq.PRE_RESIZE || facts.height() > Pdq.PRE_RESIZE;
            int columns = large ? Pdq.PRE_RESIZE : facts.width();
            int rows = large ? Pdq.PRE_RESIZE : facts.height();
            byte[] points = sampler.points(columns, rows);
            int[] size = fit(facts.width(), facts.height(), thumbnailSide);
            byte[] small = luma(sampler.averages(size[0], size[1]));
            boolean turned = facts.exifOrientation() >= 5;
            return new SampledPicture(
                    facts,
                    rows,
                    columns,
                    points.length == rows * columns,
                    points,
                    turned ? size[1] : size[0],
                    turned ? size[0] : size[1],
                    small);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw refusal(header, e);
        }
    }

    /**
     * Decodes the first frame to be shown: at most {@code maxSide} pixels a side, upright, as plain RGB or grey.
     *
     * @throws RefusedPictureException for every file that cannot be decoded; nothing else escapes
     */
    public BufferedImage show(PictureBytes bytes, int maxSide, boolean grey) throws RefusedPictureException {
        PictureHeader header = header(bytes);
        PictureFacts facts = header.facts();
        try {
            Sampler sampler = sampler(header, maxSide);
            int[] size = fit(facts.width(), facts.height(), maxSide);
            byte[] rgb = sampler.averages(size[0], size[1]);
            boolean turned = facts.exifOrientation() >= 5;
            return image(rgb, turned ? size[1] : size[0], turned ? size[0] : size[1], grey);
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

    private Sampler sampler(PictureHeader header, int wanted) throws IOException, RefusedPictureException {
        PictureFacts facts = header.facts();
        ImageReader reader = decoders.get(header.format());
        reader.setInput(header.view(), true, true);
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            int skip = skip(header, wanted);
            param.setSourceSubsampling(skip, skip, 0, 0);
            Pixels pixels = header.cmyk() == PictureHeader.Cmyk.NONE
                    ? Pixels.of(reader.read(0, param))
                    : Pixels.component(reader.readRaster(0, param), header.cmyk());
            int expectedWidth = (facts.width() + skip - 1) / skip;
            int expectedHeight = (facts.height() + skip - 1) / skip;
            if (pixels.width() != expectedWidth || pixels.height() != expectedHeight) {
                throw RefusedPictureException.broken("The headers contradict each other about the size");
            }
            return new Sampler(pixels, facts.width(), facts.height(), facts.exifOrientation());
        } finally {
            reader.reset();
        }
    }

    /** Every how many pixels one is kept, so that memory stays bounded and at least {@code wanted} remain a side. */
    private static int skip(PictureHeader header, int wanted) {
        PictureFacts facts = header.facts();
        // the samples move by a pixel at most, and the hash by few bits; on photographs of 12 megapixels it would be
        // two to four, so they are left whole and stay equal to the reference
        int spare = Math.min(facts.width(), facts.height()) / Math.max(wanted, SPARE_SIDE);
        int skip = header.format() == Format.JPEG ? Math.max(1, Math.min(MAX_SKIP, spare)) : 1;
        while ((long) facts.width() * facts.height() / skip / skip * header.bytesPerPixel() > PIXEL_MEMORY
                && Math.max(facts.width(), facts.height()) / (skip + 1) >= Math.min(wanted, 1024)) {
            skip++;
        }
        return skip;
    }

    private RefusedPictureException refusal(PictureHeader header, Throwable cause) {
        decoders.discard(header.format());
        String title = header.format().title;
        if (cause instanceof OutOfMemoryError) {
            return new RefusedPictureException(
                    PictureProblem.of(
                            PictureProblem.Type.OUT_OF_MEMORY,
                            "The memory of a decoder did not suffice for this " + title),
                    Optional.of(header.facts()));
        }
        // the decoders' own texts are for programmers and may quote the file
        return new RefusedPictureException(
                PictureProblem.of(PictureProblem.Type.BROKEN, "The " + title + " data is damaged or cut short"),
                Optional.of(header.facts()));
    }

    private static int[] fit(int width, int height, int maxSide) {
        int longest = Math.max(width, height);
        if (longest <= maxSide) {
            return new int[] {width, height};
        }
        return new int[] {
            Math.max(1, (int) Math.round((double) width * maxSide / longest)),
            Math.max(1, (int) Math.round((double) height * maxSide / longest))
        };
    }

    private static byte[] luma(byte[] rgb) {
        byte[] grey = new byte[rgb.length / 3];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) luma(rgb, 3 * i);
        }
        return grey;
    }

    private static int luma(byte[] rgb, int at) {
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
