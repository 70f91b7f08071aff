package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One directory of a TIFF 6.0 file, and the view of it that a decoder gets: the file with a single directory of our own
 * making, which holds what describes the pixels and nothing else. So no decoder follows directories that point to each
 * other, or reads profiles and notes of any length.
 */
final class TiffDirectory {
    static final String CAMERA_RAW = "Camera raw is not read, and its previews do not stand for it";

    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /** What describes pixels: sizes, coding, strips and tiles, palette, JPEG tables, the coding of colours. */
    private static final Set<Integer> SHOWN = Set.of(
            256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325, 338, 339,
            347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532);

    /** None, fax, LZW, JPEG, deflate, PackBits. */
    private static final Set<Long> READ_COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 32773L, 32946L, 50013L);

    private static final Set<Long> READ_COLOURS = Set.of(0L, 1L, 2L, 3L, 5L, 6L, 8L, 9L, 10L);
    /** What a sensor saw, before it became a picture: a mosaic of colours, or linear light. */
    private static final Set<Long> RAW_COLOURS = Set.of(32803L, 34892L);

    /** Of Sony, Samsung, Kodak, Nikon, Pentax: written by cameras alone. */
    private static final Set<Long> RAW_COMPRESSIONS = Set.of(32767L, 32769L, 32770L, 32867L, 34713L, 65000L, 65535L);

    private static final long REDUCED = 2;
    private static final long INKS = 5;
    private static final long RGB = 2;
    private static final int UNASSOCIATED_ALPHA = 2;

    private final PictureBytes bytes;
    private final boolean little;
    private final long at;
    private final int entries;
    private final List<Long> subDirectories = new ArrayList<>();
    private long width;
    private long height;
    private long tileWidth = 1;
    private long tileHeight = 1;
    private int orientation = 1;
    private int samples = 1;
    private int bits = 1;
    private long compression = 1;
    private long colours = -1;
    private long sampleFormat = 1;
    private long kind;
    private long oldKind;

    TiffDirectory(PictureBytes bytes, boolean little, long at) throws RefusedPictureException {
        this.bytes = bytes;
        this.little = little;
        this.at = at;
        this.entries = bytes.u16(at, little);
        for (int i = 0; i < entries; i++) {
            entry(at + 2 + 12L * i);
        }
    }

    /** Where the next directory is said to stand; 0 for none. */
    long next() throws RefusedPictureException {
        long end = at + 2 + 12L * entries;
        return end + 4 <= bytes.length() ? bytes.u32(end, little) : 0;
    }

    List<Long> subDirectories() {
        return subDirectories;
    }

    /** A smaller copy of another picture, or a mask: nothing of its own. */
    boolean derived() {
        return (kind & 5) != 0 || oldKind == REDUCED;
    }

    /** What a camera's sensor saw. */
    boolean raw() {
        return RAW_COLOURS.contains(colours) || RAW_COMPRESSIONS.contains(compression);
    }

    double pixels() {
        return (double) width * height;
    }

    int orientation() {
        return orientation;
    }

    private void entry(long place) throws RefusedPictureException {
        int tag = bytes.u16(place, little);
        int type = bytes.u16(place + 2, little);
        long count = bytes.u32(place + 4, little);
        long length = count * (type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1);
        if (length > bytes.length() && SHOWN.contains(tag)) {
            throw RefusedPictureException.broken("A TIFF field is longer than the file");
        }
        switch (tag) {
            case 254 -> kind = value(place, type);
            case 255 -> oldKind = value(place, type);
            case 256 -> width = value(place, type);
            case 257 -> height = value(place, type);
            case 258 -> bits = (int) Math.min(64, length <= 4 ? value(place, type) : shortAt(place));
            case 259 -> compression = value(place, type);
            case 262 -> colours = value(place, type);
            case 277 -> samples = (int) Math.min(64, value(place, type));
            case 322 -> tileWidth = value(place, type);
            case 323 -> tileHeight = value(place, type);
            case 330 -> subDirectories(place, count);
            case 339 -> sampleFormat = length <= 4 ? value(place, type) : shortAt(place);
            case ExifOrientation.TAG -> orientation = ExifOrientation.valid((int) Math.min(99, value(place, type)));
            default -> {
                // passed on or left out as it is
            }
        }
    }

    private void subDirectories(long place, long count) throws RefusedPictureException {
        long list = count == 1 ? place + 8 : bytes.u32(place + 8, little);
        for (int i = 0; i < Math.min(count, 16) && list + 4 * i + 4 <= bytes.length(); i++) {
            subDirectories.add(bytes.u32(list + 4L * i, little));
        }
    }

    private long value(long place, int type) throws RefusedPictureException {
        return switch (type) {
            case 1 -> bytes.u8(place + 8);
            case 3 -> bytes.u16(place + 8, little);
            default -> bytes.u32(place + 8, little);
        };
    }

    private long shortAt(long place) throws RefusedPictureException {
        return bytes.u16(bytes.u32(place + 8, little), little);
    }

    /**
     * @param inherited orientation of the directory that this one stands in
     * @throws RefusedPictureException for sides that none has, and codings that are not read
     */
    Frame frame(DecodeLimits limits, int inherited) throws RefusedPictureException {
        PictureFacts facts =
                PictureHeader.facts(Format.TIFF, width, height, 1, orientation == 1 ? inherited : orientation);
        refuseUnread(facts);
        if (tileWidth * tileHeight > limits.maxPixels()) {
            throw new RefusedPictureException(
                    PictureProblem.of(PictureProblem.Type.TOO_MANY_PIXELS, "Tiles larger than any picture may be"),
                    Optional.of(facts));
        }
        int bytesPerPixel = Math.max(1, Math.min(64, samples * ((bits + 7) / 8)));
        return new Frame(
                facts.width(),
                facts.height(),
                facts.exifOrientation(),
                bytesPerPixel,
                colours == INKS ? Frame.Inks.PLAIN : Frame.Inks.NONE,
                sampleFormat == 2,
                Optional.empty(),
                view());
    }

    private void refuseUnread(PictureFacts facts) throws RefusedPictureException {
        String what = "";
        if (raw()) {
            what = CAMERA_RAW;
        } else if (!READ_COMPRESSIONS.contains(compression)) {
            what = "TIFF with " + compressionName() + " is not read";
        } else if (colours >= 0 && !READ_COLOURS.contains(colours)) {
            what = "TIFF with colours of kind " + colours + " is not read";
        } else if (colours == INKS && samples < 3) {
            what = "TIFF with " + samples + " inks is not read";
        }
        if (!what.isEmpty()) {
            throw new RefusedPictureException(
                    PictureProblem.of(PictureProblem.Type.UNSUPPORTED_FORMAT, what), Optional.of(facts));
        }
    }

    private String compressionName() {
        return switch ((int) Math.min(compression, Integer.MAX_VALUE)) {
            case 34712 -> "JPEG 2000 compression";
            case 34925 -> "LZMA compression";
            case 34661, 34663, 34715, 34719, 34720 -> "JBIG compression";
            case 50000 -> "Zstandard compression";
            case 50001 -> "WebP compression";
            case 50002, 52546 -> "JPEG XL compression";
            case 34887, 34888 -> "LERC compression";
            default -> "compression " + compression;
        };
    }

    private boolean jpeg() {
        return compression == 6 || compression == 7;
    }

    /** Header with the place of our directory, the file as it is, our directory. */
    private PictureView view() throws RefusedPictureException {
        PictureView view = new PictureView(bytes);
        long place = bytes.length() + (bytes.length() & 1);
        view.range(0, 4);
        number(view, place, 4);
        view.range(8, bytes.length() - 8);
        if ((bytes.length() & 1) == 1) {
            view.literal(0);
        }
        // inks are read as they are, without the colour management that an ink's name would start
        boolean plain = colours == INKS && !jpeg();
        List<Long> shown = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            long entry = at + 2 + 12L * i;
            int tag = bytes.u16(entry, little);
            if (SHOWN.contains(tag) && !(plain && (tag == 262 || tag == 338)) && !(tag == 339 && sampleFormat == 2)) {
                shown.add(entry);
            }
        }
        int extra = plain ? samples - 3 : 0;
        number(view, shown.size() + (plain ? 1 : 0) + (extra > 0 ? 1 : 0), 2);
        for (long entry : shown) {
            view.range(entry, 12);
        }
        if (plain) {
            shorts(view, 262, 1, RGB, 0);
        }
        if (extra > 0) {
            // two fit into the entry itself; what further ones stand for is never asked
            shorts(view, 338, Math.min(extra, 2), UNASSOCIATED_ALPHA, 0);
        }
        number(view, 0, 4);
        return view;
    }

    private void shorts(PictureView view, int tag, int count, long first, long second) {
        number(view, tag, 2);
        number(view, 3, 2);
        number(view, count, 4);
        number(view, first, 2);
        number(view, second, 2);
    }

    private void number(PictureView view, long value, int count) {
        for (int i = 0; i < count; i++) {
            view.literal((int) (value >> 8 * (little ? i : count - 1 - i) & 0xff));
        }
    }
}
