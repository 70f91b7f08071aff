package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the blocks of a GIF (GIF89a specification). A decoder sees one frame at a time, as a file of that frame alone. */
final class GifHeader {
    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final List<Frame> frames = new ArrayList<>();
    private final int firstPart;
    private long control = -1;
    private int count;
    private boolean cut;

    GifHeader(PictureBytes bytes, DecodeLimits limits) throws RefusedPictureException {
        this.bytes = bytes;
        this.limits = limits;
        this.firstPart = 13 + colourTable(10);
    }

    PictureHeader read() throws RefusedPictureException {
        long at = firstPart;
        boolean ended = false;
        while (!ended && at + 1 < bytes.length() && count < PictureHeader.MOST_COUNTED) {
            int block = bytes.u8(at);
            if (block == 0x2c && at + 10 < bytes.length()) {
                long data = at + 10 + colourTable(at + 9) + 1;
                long end = subBlocks(data);
                frame(at, end);
                control = -1;
                at = end;
            } else if (block == 0x21) {
                control = bytes.u8(at + 1) == 0xf9 ? at : control;
                at = subBlocks(at + 2);
            } else if (block == 0x3b || count > 0) {
                // what follows the trailer, or the last sound block, is not looked at
                ended = true;
            } else {
                throw RefusedPictureException.broken("The GIF has an unknown block before its first frame");
            }
        }
        if (frames.isEmpty()) {
            throw RefusedPictureException.broken("The GIF holds no frame");
        }
        PictureHeader.Canvas canvas = canvas();
        PictureFacts facts = PictureHeader.facts(Format.GIF, canvas.width(), canvas.height(), count, 1);
        return new PictureHeader(Format.GIF, facts, frames, Optional.of(canvas), cut);
    }

    private void frame(long at, long end) throws RefusedPictureException {
        count++;
        int width = bytes.u16(at + 5, true);
        int height = bytes.u16(at + 7, true);
        if (frames.size() >= limits.maxFrames() || width < 1 || height < 1 || !limits.allow(width, height)) {
            if (frames.isEmpty()) {
                // says its size, or that it has none
                PictureFacts facts = PictureHeader.facts(Format.GIF, width, height, 1, 1);
                throw new RefusedPictureException(
                        PictureProblem.of(PictureProblem.Type.TOO_MANY_PIXELS, width + " x " + height + " pixels"),
                        Optional.of(facts));
            }
            return;
        }
        PictureView view = new PictureView(bytes);
        view.range(0, firstPart);
        Frame.Disposal disposal = Frame.Disposal.KEEP;
        if (control >= 0) {
            view.range(control, 8);
            disposal = switch (bytes.u8(control + 3) >> 2 & 7) {
                case 2 -> Frame.Disposal.CLEAR;
                case 3 -> Frame.Disposal.RESTORE;
                default -> Frame.Disposal.KEEP;
            };
        }
        view.range(at, end - at);
        // an end of data where it is cut: the decoder then leaves the rows that are missing
        view.literal(0, 0x3b);
        Frame.Place place = new Frame.Place(bytes.u16(at + 1, true), bytes.u16(at + 3, true), true, disposal);
        frames.add(Frame.on(place, width, height, 1, 1, view));
    }

    /** As browsers do: the logical screen, or the first frame where that is larger. */
    private PictureHeader.Canvas canvas() throws RefusedPictureException {
        Frame first = frames.get(0);
        Frame.Place place = first.place().orElseThrow();
        int width = Math.max(bytes.u16(6, true), place.x() + first.width());
        int height = Math.max(bytes.u16(8, true), place.y() + first.height());
        return new PictureHeader.Canvas(width, height, background());
    }

    private int background() throws RefusedPictureException {
        long colour = 13 + 3L * bytes.u8(11);
        return colour + 3 <= firstPart ? bytes.u8(colour) << 16 | bytes.u8(colour + 1) << 8 | bytes.u8(colour + 2) : 0;
    }

    /** Length in bytes of the colour table that the flags at this place announce. */
    private int colourTable(long at) throws RefusedPictureException {
        int flags = bytes.u8(at);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** The place after a chain of sub-blocks; the file's end where the chain is cut. */
    private long subBlocks(long at) throws RefusedPictureException {
        while (at < bytes.length()) {
            int length = bytes.u8(at);
            at += 1L + length;
            if (length == 0) {
                return at;
            }
        }
        cut = true;
        return bytes.length();
    }
}
