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
    private int count;

    TiffHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.little = bytes.has(0, "II");
    }

    PictureHeader read() throws RefusedPictureException {
        if (bytes.has(8, "CR\u0002")) {
            throw RefusedPictureException.unsupported("Camera raw (CR2) is not read");
        }
        Set<Long> seen = new HashSet<>();
        long at = bytes.u32(4, little);
        RefusedPictureException refusal = null;
        // a directory that was there already ends the file, as it does for other programs
        while (at != 0 && count < PictureHeader.MOST_COUNTED && seen.add(at)) {
            boolean first = seen.size() == 1;
            long next = 0;
            try {
                TiffDirectory page = new TiffDirectory(bytes, little, at);
                next = page.next();
                if (first || !page.derived()) {
                    count++;
                    page(page, first);
                }
            } catch (RefusedPictureException e) {
                refusal = refusal == null ? e : refusal;
            }
            at = next;
        }
        if (frames.isEmpty()) {
            throw refusal == null ? RefusedPictureException.broken("The TIFF has no directory") : refusal;
        }
        PictureFacts facts = PictureHeader.facts(Format.TIFF, frames.get(0), count);
        return new PictureHeader(Format.TIFF, facts, frames, Optional.empty(), false);
    }

    private void page(TiffDirectory page, boolean first) throws RefusedPictureException {
        if (frames.size() >= limits.maxFrames()) {
            return;
        }
        TiffDirectory largest = page;
        for (long place : page.subDirectories()) {
            // cameras put a small preview first and the picture below it
            TiffDirectory below = below(place);
            if (below != null && below.pixels() > largest.pixels()) {
                largest = below;
            }
        }
        Frame frame = largest.frame(limits, page.orientation());
        if (first || limits.allow(frame.width(), frame.height())) {
            frames.add(frame);
        }
    }

    private TiffDirectory below(long place) {
        try {
            return new TiffDirectory(bytes, little, place);
        } catch (RefusedPictureException unreadable) {
            return null;
        }
    }
}
