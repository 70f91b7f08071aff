package org.crosscase.signature.decode;

/** Reads the headers of a Windows bitmap (BITMAPCOREHEADER to BITMAPV5HEADER). */
final class BmpHeader {
    private final PictureBytes bytes;
    private final DecodeLimits limits;

    BmpHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    PictureHeader read() throws RefusedPictureException {
        long headerLength = bytes.u32(14, true);
        long width;
        long height;
        if (headerLength == 12) {
            width = bytes.u16(18, true);
            height = bytes.u16(20, true);
            depth(bytes.u16(24, true));
        } else if (headerLength >= 40 && headerLength <= 256) {
            width = (int) bytes.u32(18, true);
            // a negative height means that rows go from top to bottom
            height = Math.abs((long) (int) bytes.u32(22, true));
            int depth = depth(bytes.u16(28, true));
            compression(bytes.u32(30, true));
            if (bytes.u32(46, true) > 1L << Math.min(depth, 16)) {
                throw RefusedPictureException.broken("The BMP palette has more colours than pixels can name");
            }
            if (headerLength >= 124) {
                new MetadataCount(limits).profile(bytes.u32(14 + 116, true));
            }
        } else {
            throw RefusedPictureException.unsupported("BMP with a header of " + headerLength + " bytes is not read");
        }
        PictureFacts facts = PictureHeader.facts(Format.BMP, width, height, 1, 1);
        return new PictureHeader(Format.BMP, facts, 4, PictureView.whole(bytes));
    }

    private static int depth(int bits) throws RefusedPictureException {
        return switch (bits) {
            case 1, 4, 8, 16, 24, 32 -> bits;
            default -> throw RefusedPictureException.unsupported("BMP with " + bits + " bits a pixel is not read");
        };
    }

    /** An embedded JPEG or PNG would get past every check made here. */
    private static void compression(long method) throws RefusedPictureException {
        if (method > 3) {
            throw RefusedPictureException.unsupported("BMP with compression " + method + " is not read");
        }
    }
}
