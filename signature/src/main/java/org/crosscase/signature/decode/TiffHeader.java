package org.crosscase.signature.decode;

/** Reads the directories of a TIFF 6.0 file: the first for its size, the others to be counted. */
final class TiffHeader {
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final MetadataCount metadata;
    private final boolean little;
    private long width;
    private long height;
    private long tileWidth = 1;
    private long tileHeight = 1;
    private int orientation = 1;
    private int samples = 1;
    private int bits = 1;

    TiffHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.metadata = new MetadataCount(limits);
        this.little = bytes.has(0, "II");
    }

    PictureHeader read() throws RefusedPictureException {
        long directory = bytes.u32(4, little);
        int frames = 0;
        while (directory != 0 && frames <= limits.maxFrames()) {
            if (frames > 0 && directory + 2 > bytes.length()) {
                break;
            }
            int entries = bytes.u16(directory, little);
            if (frames == 0) {
                for (int i = 0; i < entries; i++) {
                    entry(directory + 2 + 12L * i);
                }
            }
            long next = directory + 2 + 12L * entries;
            frames++;
            directory = next + 4 <= bytes.length() ? bytes.u32(next, little) : 0;
        }
        PictureFacts facts = PictureHeader.facts(Format.TIFF, width, height, frames, orientation);
        if (tileWidth * tileHeight > limits.maxPixels()) {
            throw new RefusedPictureException(
                    PictureProblem.of(PictureProblem.Type.TOO_MANY_PIXELS, "Tiles larger than any picture may be"),
                    java.util.Optional.of(facts));
        }
        int bytesPerPixel = Math.max(1, Math.min(64, samples * ((bits + 7) / 8)));
        return new PictureHeader(Format.TIFF, facts, bytesPerPixel, PictureView.whole(bytes));
    }

    private void entry(long at) throws RefusedPictureException {
        int tag = bytes.u16(at, little);
        int type = bytes.u16(at + 2, little);
        long count = bytes.u32(at + 4, little);
        long length = count * (type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1);
        if (length > bytes.length()) {
            throw RefusedPictureException.broken("A TIFF field is longer than the file");
        }
        switch (tag) {
            case 256 -> width = value(at, type);
            case 257 -> height = value(at, type);
            case 258 -> bits = (int) Math.min(64, count == 1 ? value(at, type) : firstOf(at, type, length));
            case 277 -> samples = (int) Math.min(64, value(at, type));
            case 322 -> tileWidth = value(at, type);
            case 323 -> tileHeight = value(at, type);
            case ExifOrientation.TAG -> orientation = ExifOrientation.valid((int) Math.min(99, value(at, type)));
            case 34675 -> metadata.profile(length);
            case 273, 279, 324, 325, 320, 347 -> {
                // places and lengths of strips and tiles, palette, JPEG tables: part of the picture
            }
            default -> metadata.metadata(length);
        }
    }

    private long value(long at, int type) throws RefusedPictureException {
        return switch (type) {
            case 1 -> bytes.u8(at + 8);
            case 3 -> bytes.u16(at + 8, little);
            default -> bytes.u32(at + 8, little);
        };
    }

    private long firstOf(long at, int type, long length) throws RefusedPictureException {
        return length <= 4 ? value(at, type) : bytes.u16(bytes.u32(at + 8, little), little);
    }
}
