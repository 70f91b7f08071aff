package org.crosscase.signature.decode;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948). The decoder sees the header, palette, transparency and image data only: no
 * compressed text or profile that could unfold, no animation.
 */
final class PngHeader {
    private final PictureBytes bytes;
    private final MetadataCount metadata;

    PngHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.metadata = new MetadataCount(limits);
    }

    PictureHeader read() throws RefusedPictureException {
        if (!bytes.has(12, "IHDR") || bytes.u32(8, false) != 13) {
            throw RefusedPictureException.broken("The PNG has no header chunk");
        }
        PictureView view = new PictureView(bytes);
        view.range(0, 8);
        long frames = 1;
        int orientation = 1;
        boolean data = false;
        long at = 8;
        while (at + 8 <= bytes.length()) {
            long length = bytes.u32(at, false);
            String type = bytes.text(at + 4, 4);
            if (length > Integer.MAX_VALUE) {
                throw RefusedPictureException.broken("A PNG chunk is longer than any may be");
            }
            long present = Math.min(length, Math.max(0, bytes.length() - at - 8));
            switch (type) {
                case "IHDR", "PLTE", "tRNS" -> view.range(at, length + 12);
                case "IDAT" -> {
                    view.range(at, length + 12);
                    data = true;
                }
                case "acTL" -> frames = Math.max(1, bytes.u32(at + 8, false));
                case "iCCP" -> metadata.profile(present);
                case "fdAT" -> {
                    // later frames of an animation, neither metadata nor decoded
                }
                case "eXIf" -> {
                    orientation = ExifOrientation.at(bytes, at + 8, length);
                    metadata.metadata(present);
                }
                default -> metadata.metadata(present);
            }
            at += length + 12;
            if (type.equals("IEND")) {
                break;
            }
        }
        if (!data) {
            throw RefusedPictureException.broken("The PNG holds no image data");
        }
        view.literal(0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82);
        int count = (int) Math.min(frames, Integer.MAX_VALUE);
        PictureFacts facts =
                PictureHeader.facts(Format.PNG, bytes.u32(16, false), bytes.u32(20, false), count, orientation);
        int bytesPerPixel = bytes.u8(24) == 16 ? 8 : 4;
        return new PictureHeader(Format.PNG, facts, bytesPerPixel, view);
    }
}
