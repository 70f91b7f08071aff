package org.crosscase.signature.decode;

/**
 * Walks the chunks of a WebP file (RFC 9649). The decoder sees a simple file that holds the image data of the first frame
 * alone: no alpha, animation, profile or metadata.
 */
final class WebpHeader {
    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final MetadataCount metadata;
    private long data = -1;
    private int frames;
    private int orientation = 1;

    WebpHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.metadata = new MetadataCount(limits);
    }

    PictureHeader read() throws RefusedPictureException {
        walk(12, bytes.length());
        if (data < 0) {
            throw RefusedPictureException.broken("The WebP file holds no picture");
        }
        long length = bytes.u32(data + 4, true);
        PictureView view = new PictureView(bytes);
        view.text("RIFF");
        int size = (int) Math.min(Integer.MAX_VALUE, length + 12 + (length & 1));
        view.literal(size & 0xff, size >> 8 & 0xff, size >> 16 & 0xff, size >> 24 & 0xff);
        view.text("WEBP");
        view.range(data, length + 8);
        if ((length & 1) == 1) {
            view.literal(0);
        }
        boolean lossless = bytes.has(data, "VP8L");
        long width = lossless ? (bytes.u32(data + 9, true) & 0x3fff) + 1 : bytes.u16(data + 14, true) & 0x3fff;
        long height = lossless ? (bytes.u32(data + 9, true) >> 14 & 0x3fff) + 1 : bytes.u16(data + 16, true) & 0x3fff;
        if (lossless ? bytes.u8(data + 8) != 0x2f : !bytes.has(data + 11, "\u009d\u0001*")) {
            throw RefusedPictureException.broken("The WebP image data has no signature");
        }
        PictureFacts facts = PictureHeader.facts(Format.WEBP, width, height, frames, orientation);
        return new PictureHeader(Format.WEBP, facts, lossless ? 8 : 6, view);
    }

    private void walk(long at, long end) throws RefusedPictureException {
        while (at + 8 <= end && frames <= limits.maxFrames()) {
            String type = bytes.text(at, 4);
            long length = bytes.u32(at + 4, true);
            long present = Math.min(length, end - at - 8);
            switch (type) {
                case "VP8 ", "VP8L" -> {
                    data = data < 0 ? at : data;
                    frames = Math.max(frames, 1);
                }
                case "ANMF" -> {
                    frames++;
                    if (data < 0) {
                        data = firstImage(at + 24, Math.min(end, at + 8 + length));
                    }
                }
                case "EXIF" -> {
                    orientation = ExifOrientation.at(bytes, at + 8, length);
                    metadata.metadata(present);
                }
                case "ICCP" -> metadata.profile(present);
                case "VP8X", "ALPH", "ANIM" -> {
                    // announces what follows; nothing to count
                }
                default -> metadata.metadata(present);
            }
            at += 8 + length + (length & 1);
        }
    }

    private long firstImage(long at, long end) throws RefusedPictureException {
        while (at + 8 <= end) {
            if (bytes.has(at, "VP8 ") || bytes.has(at, "VP8L")) {
                return at;
            }
            long length = bytes.u32(at + 4, true);
            at += 8 + length + (length & 1);
        }
        throw RefusedPictureException.broken("The first frame of the WebP animation is empty");
    }
}
