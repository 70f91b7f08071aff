package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the pages of a TIFF 6.0 file. */
final class TiffHeader {
    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final boolean little;
    private final List<Frame> frames = new ArrayList<>();
    private RefusedPictureException unreadable;
    private double rawPixels;

    TiffHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.little = bytes.has(0, "II");
    }

    PictureHeader read() throws RefusedPictureException {
        if (bytes.has(8, "CR\u0002")) {
            throw RefusedPictureException.unsupported("Camera raw (CR2) is not read");
        }
        List<TiffDirectory> pages = pages();
        RefusedPictureException refusal = unreadable;
        for (TiffDirectory page : pages) {
            try {
                page(page);
            } catch (RefusedPictureException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        if (frames.isEmpty()) {
            throw refusal == null ? RefusedPictureException.broken("The TIFF has no directory") : refusal;
        }
        refuseRaw();
        PictureFacts facts = PictureHeader.facts(Format.TIFF, frames.get(0), pages.size());
        return new PictureHeader(Format.TIFF, facts, frames, Optional.empty(), false);
    }

    /** A preview in front is a page only where there is nothing else. */
    private List<TiffDirectory> pages() {
        List<TiffDirectory> own = new ArrayList<>();
        List<TiffDirectory> derived = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        // a directory that was there already ends the file, as it does for other programs
        for (long at = first(); at != 0 && seen.size() < PictureHeader.MOST_COUNTED && seen.add(at); ) {
            try {
                TiffDirectory page = new TiffDirectory(bytes, little, at);
                at = page.next();
                noteRaw(page);
                boolean preview = page.derived() && largest(page) == page;
                (preview ? derived : own).add(page);
            } catch (RefusedPictureException e) {
                unreadable = unreadable == null ? e : unreadable;
                at = 0;
            }
        }
        return own.isEmpty() && unreadable == null ? derived.subList(0, Math.min(1, derived.size())) : own;
    }

    private long first() {
        try {
            return bytes.u32(4, little);
        } catch (RefusedPictureException none) {
            unreadable = none;
            return 0;
        }
    }

    private void noteRaw(TiffDirectory page) {
        if (page.raw()) {
            rawPixels = Math.max(rawPixels, page.pixels());
        }
    }

    /** A camera's file is what its sensor saw: no preview stands for it, however many there are and wherever. */
    private void refuseRaw() throws RefusedPictureException {
        double largest = frames.stream().mapToDouble(Frame::pixels).max().orElse(0);
        if (rawPixels > 0 && 2 * rawPixels >= largest) {
            throw new RefusedPictureException(
                    PictureProblem.of(PictureProblem.Type.UNSUPPORTED_FORMAT, TiffDirectory.CAMERA_RAW),
                    Optional.of(PictureHeader.facts(Format.TIFF, frames.get(0), 1)));
        }
    }

    private void page(TiffDirectory page) throws RefusedPictureException {
        if (frames.size() >= limits.maxFrames()) {
            return;
        }
        Frame frame = largest(page).frame(limits, page.orientation());
        if (frames.isEmpty() || limits.allow(frame.width(), frame.height())) {
            frames.add(frame);
        }
    }

    /** Cameras put a small preview first and the picture below it. */
    private TiffDirectory largest(TiffDirectory page) {
        TiffDirectory largest = page;
        for (long place : page.subDirectories()) {
            TiffDirectory below = below(place);
            if (below != null) {
                noteRaw(below);
                largest = below.pixels() > largest.pixels() ? below : largest;
            }
        }
        return largest;
    }

    private TiffDirectory below(long place) {
        try {
            return new TiffDirectory(bytes, little, place);
        } catch (RefusedPictureException unreadable) {
            return null;
        }
    }
}
