package org.crosscase.signature.decode;

/** Reads the headers of a Windows bitmap (BITMAPCOREHEADER to BITMAPV5HEADER). */
final class BmpHeader {
    private final PictureBytes bytes;

    BmpHeader(PictureBytes bytes) {
        this.bytes = bytes;
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
        } else {
            throw RefusedPictureException.unsupported("BMP with a header of " + headerLength + " bytes is not read");
        }
        PictureFacts facts = PictureHeader.facts(Format.BMP, width, height, 1, 1);
        // the two reserved words say nothing; the decoder of the platform wants them to be zero
        PictureView view = new PictureView(bytes);
        view.range(0, 6);
        view.literal(0, 0, 0, 0);
        view.range(10, bytes.length() - 10);
        return PictureHeader.still(Format.BMP, Frame.still(facts.width(), facts.height(), 1, 4, view));
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
