package org.crosscase.signature.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * Goes through the frames of one file. The first that shows enough to be compared stands for the file; further ones are
 * looked at until they are as many as the limit allows, or as many pixels together as one picture may have.
 */
final class Frames {
    /** Decoded pixels may take this much memory; a larger picture is decoded at a reduced scale. */
    private static final long PIXEL_MEMORY = 80L << 20;

    /** JPEGs with a shorter side of at least twice this are decoded at a reduced scale. */
    private static final int SPARE_SIDE = 1536;

    /** A large JPEG is decoded at half, a third or a quarter of its sides. */
    private static final int MAX_SKIP = 4;

    /** What a frame costs beside its pixels, so that a thousand tiny ones are not free. */
    private static final long LEAST_PIXELS = 1 << 14;

    private static final int SAMPLES_SIDE = 1024;

    /** A picture to be shown, three bytes a pixel, upright. */
    record Shown(byte[] rgb, int width, int height) {}

    private record Samples(boolean grey, byte[] points, int rows, int columns) {}

    private final PictureHeader header;
    private final DecodeLimits limits;
    private final PdqHasher hasher;
    private final int side;
    private final Optional<CanvasPixels> canvas;
    private final int canvasStep;
    private boolean cut;

    /** @param side longest side of the reduced picture in pixels */
    Frames(PictureHeader header, DecodeLimits limits, PdqHasher hasher, int side) {
        this.header = header;
        this.limits = limits;
        this.hasher = hasher;
        this.side = side;
        this.canvasStep = header.canvas().isPresent() ? canvasStep(Math.max(side, SAMPLES_SIDE)) : 1;
        this.canvas = header.canvas()
                .map(surface ->
                        new CanvasPixels(surface, canvasStep, header.frames().size() > 1));
        this.cut = header.cut();
    }

    SampledPicture read() throws IOException, RefusedPictureException {
        Walk walk = new Walk();
        List<FrameSignature> signatures = new ArrayList<>();
        boolean several = header.frames().size() > 1;
        SampledPicture best = null;
        int bestQuality = -1;
        byte[] before = null;
        while (walk.next(SAMPLES_SIDE)) {
            Samples samples = samples(walk.sampler, walk.facts);
            if (!Arrays.equals(before, samples.points)) {
                PdqSignature pdq = several ? pdq(samples, walk.facts) : null;
                int quality = several ? pdq.quality() : Pdq.MIN_QUALITY;
                if (best == null || bestQuality < Pdq.MIN_QUALITY && quality > bestQuality) {
                    best = picture(walk.sampler, samples, walk.facts, walk.frame);
                    bestQuality = quality;
                }
                if (several) {
                    signatures.add(new FrameSignature(walk.frame, pdq));
                }
                before = samples.points;
            }
        }
        return finished(best, walk.looked, DistinctFrames.of(signatures, best.frame()));
    }

    private SampledPicture finished(SampledPicture best, int looked, List<FrameSignature> further) {
        return new SampledPicture(
                best.facts(),
                cut,
                best.frame(),
                looked,
                further,
                best.rows(),
                best.columns(),
                best.grey(),
                best.samples(),
                best.thumbnailWidth(),
                best.thumbnailHeight(),
                best.thumbnail());
    }

    /** The frame that {@link #read} takes for the file, in colour. */
    Shown show() throws IOException, RefusedPictureException {
        Walk walk = new Walk();
        boolean several = header.frames().size() > 1;
        Shown best = null;
        int bestQuality = -1;
        while (bestQuality < Pdq.MIN_QUALITY && walk.next(several ? Math.max(side, SAMPLES_SIDE) : side)) {
            int quality =
                    several ? pdq(samples(walk.sampler, walk.facts), walk.facts).quality() : Pdq.MIN_QUALITY;
            if (quality > bestQuality) {
                best = shown(walk.sampler, walk.facts);
                bestQuality = quality;
            }
        }
        return best;
    }

    /** From one frame that can be decoded to the next. */
    private final class Walk {
        private Sampler sampler;
        private PictureFacts facts;
        private int frame = -1;
        private int looked;
        private long pixels;

        /**
         * @return false at the end
         * @throws IOException or a RuntimeException when there was none at all
         */
        boolean next(int wanted) throws IOException, RefusedPictureException {
            while (frame + 1 < header.frames().size()) {
                Frame candidate = header.frames().get(++frame);
                pixels += frame == 0 ? 0 : Math.max(LEAST_PIXELS, candidate.pixels());
                if (pixels > limits.maxPixels()) {
                    return false;
                }
                facts = header.factsOf(candidate);
                try {
                    sampler = sampler(candidate, facts, wanted);
                    looked++;
                    return true;
                } catch (IOException | RuntimeException | RefusedPictureException e) {
                    // what is drawn over a frame that is lost would be something else; pages stand for themselves
                    boolean last =
                            canvas.isPresent() || frame + 1 == header.frames().size();
                    if (looked == 0 && last) {
                        throw e;
                    }
                    cut = true;
                    if (last) {
                        return false;
                    }
                }
            }
            return false;
        }
    }

    private Sampler sampler(Frame frame, PictureFacts facts, int wanted) throws IOException, RefusedPictureException {
        Pixels pixels;
        if (canvas.isPresent()) {
            canvas.get().draw(header.format(), frame);
            cut |= canvas.get().cut();
            pixels = canvas.get();
        } else {
            FrameDecoder.Decoded decoded =
                    FrameDecoder.decode(header.format(), frame, FrameDecoder.Grid.every(step(frame, wanted)));
            cut |= decoded.cut();
            pixels = decoded.pixels();
        }
        return new Sampler(pixels, facts.width(), facts.height(), facts.exifOrientation());
    }

    private static Samples samples(Sampler sampler, PictureFacts facts) {
        boolean large = facts.width() > Pdq.PRE_RESIZE || facts.height() > Pdq.PRE_RESIZE;
        int columns = large ? Pdq.PRE_RESIZE : facts.width();
        int rows = large ? Pdq.PRE_RESIZE : facts.height();
        byte[] points = sampler.points(columns, rows);
        return new Samples(points.length == rows * columns, points, rows, columns);
    }

    private PdqSignature pdq(Samples samples, PictureFacts facts) {
        return SampledPicture.pdq(
                hasher, samples.grey, samples.points, samples.rows, samples.columns, facts.exifOrientation());
    }

    private SampledPicture picture(Sampler sampler, Samples samples, PictureFacts facts, int frame) {
        Shown small = shown(sampler, facts);
        byte[] grey = new byte[small.rgb.length / 3];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) PictureReader.luma(small.rgb, 3 * i);
        }
        return new SampledPicture(
                facts,
                cut,
                frame,
                1,
                List.of(),
                samples.rows,
                samples.columns,
                samples.grey,
                samples.points,
                small.width,
                small.height,
                grey);
    }

    private Shown shown(Sampler sampler, PictureFacts facts) {
        int longest = Math.max(facts.width(), facts.height());
        int width = facts.width();
        int height = facts.height();
        if (longest > side) {
            width = Math.max(1, (int) Math.round((double) width * side / longest));
            height = Math.max(1, (int) Math.round((double) height * side / longest));
        }
        boolean turned = facts.exifOrientation() >= 5;
        return new Shown(sampler.averages(width, height), turned ? height : width, turned ? width : height);
    }

    /** Every how many pixels one is kept, so that memory stays bounded and at least {@code wanted} remain a side. */
    private int step(Frame frame, int wanted) {
        // the samples move by a pixel at most, and the hash by few bits; on photographs of 12 megapixels it would be
        // two to four, so they are left whole and stay equal to the reference
        int spare = Math.min(frame.width(), frame.height()) / Math.max(wanted, SPARE_SIDE);
        int step = header.format() == Format.JPEG ? Math.max(1, Math.min(MAX_SKIP, spare)) : 1;
        return bounded(step, frame.width(), frame.height(), frame.bytesPerPixel(), wanted);
    }

    private int canvasStep(int wanted) {
        boolean animated = header.frames().size() > 1;
        int deepest =
                header.frames().stream().mapToInt(Frame::bytesPerPixel).max().orElse(1);
        PictureFacts facts = header.facts();
        return bounded(1, facts.width(), facts.height(), deepest + (animated ? 4 : 0), wanted);
    }

    private static int bounded(int step, int width, int height, int bytesPerPixel, int wanted) {
        while ((long) width * height / step / step * bytesPerPixel > PIXEL_MEMORY
                && Math.max(width, height) / (step + 1) >= Math.min(wanted, SAMPLES_SIDE)) {
            step++;
        }
        return step;
    }
}
