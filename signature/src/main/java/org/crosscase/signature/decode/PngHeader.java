package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948, with its animation). A decoder sees the header, palette, transparency and
 * image data of one frame: no compressed text or profile that could unfold.
 */
final class PngHeader {
    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final List<Frame> frames = new ArrayList<>();
    private final List<long[]> palette = new ArrayList<>();
    /** Place and length of each piece of image data of the frame that is being read. */
    private List<long[]> data = new ArrayList<>();

    private long control = -1;
    private long announced = 1;
    private int orientation = 1;
    private boolean cut;

    PngHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    PictureHeader read() throws RefusedPictureException {
        if (!bytes.has(12, "IHDR") || bytes.u32(8, false) != 13) {
            throw RefusedPictureException.broken("The PNG has no header chunk");
        }
        long width = bytes.u32(16, false);
        long height = bytes.u32(20, false);
        PictureFacts size = PictureHeader.facts(Format.PNG, width, height, 1, 1);
        walk(size);
        finish(size);
        if (frames.isEmpty()) {
            throw RefusedPictureException.broken("The PNG holds no image data");
        }
        int count = (int) Math.min(announced, PictureHeader.MOST_COUNTED);
        PictureFacts facts =
                PictureHeader.facts(Format.PNG, width, height, Math.max(count, frames.size()), orientation);
        if (frames.size() == 1) {
            Frame only = frames.get(0);
            Frame still = Frame.still(only.width(), only.height(), orientation, only.bytesPerPixel(), only.view());
            boolean whole = still.width() == width && still.height() == height;
            if (whole) {
                return new PictureHeader(Format.PNG, facts, List.of(still), Optional.empty(), cut);
            }
        }
        return new PictureHeader(
                Format.PNG, facts, frames, Optional.of(new PictureHeader.Canvas(size.width(), size.height(), 0)), cut);
    }

    private void walk(PictureFacts size) throws RefusedPictureException {
        long at = 33;
        while (at + 8 <= bytes.length()) {
            long length = bytes.u32(at, false);
            String type = bytes.text(at + 4, 4);
            if (length > Integer.MAX_VALUE || !letters(type)) {
                // damaged here: what came before can be looked at
                cut = true;
                return;
            }
            long present = Math.min(length, Math.max(0, bytes.length() - at - 8));
            switch (type) {
                case "PLTE", "tRNS" -> palette.add(new long[] {at, length + 12});
                case "IDAT" -> piece(at + 8, present, length);
                case "fdAT" -> piece(at + 12, present - 4, length - 4);
                case "acTL" -> announced = Math.max(1, bytes.u32(at + 8, false));
                case "fcTL" -> {
                    finish(size);
                    control = length == 26 && present == length ? at + 8 : -1;
                }
                case "eXIf" -> orientation = ExifOrientation.at(bytes, at + 8, length);
                default -> {
                    // no decoder is shown it
                }
            }
            at += length + 12;
            if (type.equals("IEND")) {
                return;
            }
        }
        cut = true;
    }

    private void piece(long at, long present, long length) {
        cut |= present < length;
        if (present > 0) {
            data.add(new long[] {at, present});
        }
    }

    /** The image data so far is one frame. */
    private void finish(PictureFacts size) throws RefusedPictureException {
        List<long[]> pieces = data;
        data = new ArrayList<>();
        if (pieces.isEmpty() || frames.size() >= limits.maxFrames()) {
            return;
        }
        long width = control < 0 ? size.width() : bytes.u32(control + 4, false);
        long height = control < 0 ? size.height() : bytes.u32(control + 8, false);
        long x = control < 0 ? 0 : bytes.u32(control + 12, false);
        long y = control < 0 ? 0 : bytes.u32(control + 16, false);
        if (width < 1 || height < 1 || x + width > size.width() || y + height > size.height()) {
            return;
        }
        PictureView view = new PictureView(bytes);
        view.range(0, 16);
        view.number(width);
        view.number(height);
        view.range(24, 9);
        for (long[] chunk : palette) {
            view.range(chunk[0], chunk[1]);
        }
        for (long[] piece : pieces) {
            view.number(piece[1]);
            view.text("IDAT");
            view.range(piece[0], piece[1]);
            // no decoder of ours compares checksums, and those of later frames cover what is left out here
            view.number(0);
        }
        view.number(0);
        view.text("IEND");
        view.number(0xae426082L);
        frames.add(Frame.on(place((int) x, (int) y), (int) width, (int) height, orientation, bytesPerPixel(), view));
    }

    private Frame.Place place(int x, int y) throws RefusedPictureException {
        if (control < 0) {
            // a picture for programs that know no animation stands before it, not in it
            return new Frame.Place(x, y, false, Frame.Disposal.CLEAR);
        }
        Frame.Disposal disposal = switch (bytes.u8(control + 24)) {
            case 1 -> Frame.Disposal.CLEAR;
            case 2 -> Frame.Disposal.RESTORE;
            default -> Frame.Disposal.KEEP;
        };
        return new Frame.Place(x, y, bytes.u8(control + 25) == 1, disposal);
    }

    private int bytesPerPixel() throws RefusedPictureException {
        return bytes.u8(24) == 16 ? 8 : 4;
    }

    private static boolean letters(String type) {
        return type.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }
}
