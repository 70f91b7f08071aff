package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the chunks of a WebP file (RFC 9649). A decoder sees a simple file that holds the image data of one frame: no
 * animation, profile or metadata, and transparency only where frames lie over each other.
 */
final class WebpHeader {
    private static final int LOOKED_AHEAD = 16;

    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final List<Frame> frames = new ArrayList<>();
    private long still = -1;
    private long extended = -1;
    private boolean animated;
    private int count;
    private int orientation = 1;
    private boolean cut;

    WebpHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    PictureHeader read() throws RefusedPictureException {
        walk();
        if (frames.isEmpty() && still >= 0) {
            Frame frame = image(still, -1, Optional.empty());
            return new PictureHeader(
                    Format.WEBP, PictureHeader.facts(Format.WEBP, frame, 1), List.of(frame), Optional.empty(), cut);
        }
        if (frames.isEmpty()) {
            throw RefusedPictureException.broken("The WebP file holds no picture");
        }
        Frame first = frames.get(0);
        int width = extended < 0 ? first.width() : 1 + u24(extended + 12);
        int height = extended < 0 ? first.height() : 1 + u24(extended + 15);
        PictureFacts facts = PictureHeader.facts(Format.WEBP, width, height, count, orientation);
        return new PictureHeader(
                Format.WEBP, facts, frames, Optional.of(new PictureHeader.Canvas(width, height, 0)), cut);
    }

    private void walk() throws RefusedPictureException {
        long at = 12;
        while (at + 8 <= bytes.length() && count < PictureHeader.MOST_COUNTED) {
            long length = bytes.u32(at + 4, true);
            cut |= at + 8 + length > bytes.length();
            switch (bytes.text(at, 4)) {
                case "VP8 ", "VP8L" -> {
                    if (still < 0 && !animated) {
                        still = at;
                    }
                }
                case "VP8X" -> extended = at;
                case "ANMF" -> {
                    animated = true;
                    count++;
                    frame(at, Math.min(bytes.length(), at + 8 + length));
                }
                case "EXIF" -> orientation = ExifOrientation.at(bytes, at + 8, length);
                default -> {
                    // no decoder is shown it
                }
            }
            at += 8 + length + (length & 1);
        }
        // the whole says how long it is: what ends between two of its parts is cut too, unless only padding is missing
        cut |= bytes.u32(4, true) + 8 > bytes.length() + 1;
    }

    private void frame(long at, long end) throws RefusedPictureException {
        if (frames.size() >= limits.maxFrames() || at + 24 > end) {
            return;
        }
        int flags = bytes.u8(at + 23);
        Frame.Place place = new Frame.Place(
                2 * u24(at + 8),
                2 * u24(at + 11),
                (flags & 2) == 0,
                (flags & 1) == 1 ? Frame.Disposal.CLEAR : Frame.Disposal.KEEP);
        long alpha = -1;
        for (long part = at + 24; part + 8 <= end; ) {
            if (bytes.has(part, "ALPH")) {
                alpha = part;
            } else if (bytes.has(part, "VP8 ") || bytes.has(part, "VP8L")) {
                Frame frame = image(part, alpha, Optional.of(place));
                if (limits.allow(frame.width(), frame.height())) {
                    frames.add(frame);
                }
                return;
            }
            long length = bytes.u32(part + 4, true);
            part += 8 + length + (length & 1);
        }
        if (frames.isEmpty()) {
            throw RefusedPictureException.broken("The first frame of the WebP animation is empty");
        }
    }

    private Frame image(long data, long alpha, Optional<Frame.Place> place) throws RefusedPictureException {
        boolean lossless = bytes.has(data, "VP8L");
        long width = lossless ? (bytes.u32(data + 9, true) & 0x3fff) + 1 : bytes.u16(data + 14, true) & 0x3fff;
        long height = lossless ? (bytes.u32(data + 9, true) >> 14 & 0x3fff) + 1 : bytes.u16(data + 16, true) & 0x3fff;
        if (lossless ? bytes.u8(data + 8) != 0x2f : !bytes.has(data + 11, "\u009d\u0001*")) {
            throw RefusedPictureException.broken("The WebP image data has no signature");
        }
        PictureFacts size = PictureHeader.facts(Format.WEBP, width, height, 1, 1);
        PictureView view = new PictureView(bytes);
        view.text("RIFF");
        boolean transparent = alpha >= 0 && !lossless;
        little(view, 4 + chunk(data) + (transparent ? 18 + chunk(alpha) : 0), 4);
        view.text("WEBP");
        if (transparent) {
            view.text("VP8X");
            little(view, 10, 4);
            little(view, 0x10, 4);
            little(view, width - 1, 3);
            little(view, height - 1, 3);
            copy(view, alpha);
        }
        copy(view, data);
        // TwelveMonkeys' bit reader looks eight bytes ahead, also at the end of sound data
        view.literal(new int[LOOKED_AHEAD]);
        return new Frame(
                size.width(),
                size.height(),
                place.isPresent() ? 1 : orientation,
                lossless ? 8 : 6,
                Frame.Inks.NONE,
                false,
                place,
                view);
    }

    /** Bytes of a chunk with its head and padding. */
    private long chunk(long at) throws RefusedPictureException {
        long length = bytes.u32(at + 4, true);
        return 8 + length + (length & 1);
    }

    private void copy(PictureView view, long at) throws RefusedPictureException {
        long length = bytes.u32(at + 4, true);
        view.range(at, length + 8);
        if ((length & 1) == 1) {
            view.literal(0);
        }
    }

    private static void little(PictureView view, long value, int count) {
        for (int i = 0; i < count; i++) {
            view.literal((int) (Math.min(value, Integer.MAX_VALUE) >> 8 * i & 0xff));
        }
    }

    private int u24(long at) throws RefusedPictureException {
        return bytes.u16(at, true) | bytes.u8(at + 2) << 16;
    }
}
