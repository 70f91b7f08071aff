package org.crosscase.signature.decode;

/** Walks the blocks of a GIF (GIF89a specification). The decoder sees the first frame only. */
final class GifHeader {
    private final PictureBytes bytes;
    private final DecodeLimits limits;
    private final MetadataCount metadata;
    private final PictureView view;

    GifHeader(PictureBytes bytes, DecodeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.metadata = new MetadataCount(limits);
        this.view = new PictureView(bytes);
    }

    PictureHeader read() throws RefusedPictureException {
        long at = 13 + colourTable(10);
        view.range(0, at);
        int frames = 0;
        int width = 0;
        int height = 0;
        boolean ended = false;
        while (!ended && at < bytes.length() && frames <= limits.maxFrames()) {
            int block = bytes.u8(at);
            if (block == 0x2c) {
                long data = at + 10 + colourTable(at + 9) + 1;
                long end = subBlocks(data);
                if (frames == 0) {
                    width = bytes.u16(at + 5, true);
                    height = bytes.u16(at + 7, true);
                    view.range(at, end - at);
                }
                frames++;
                at = end;
            } else if (block == 0x21) {
                long end = subBlocks(at + 2);
                if (bytes.u8(at + 1) != 0xf9) {
                    metadata.metadata(end - at);
                } else if (frames == 0) {
                    view.range(at, end - at);
                }
                at = end;
            } else if (block == 0x3b || frames > 0) {
                // what follows the trailer, or the last sound block, is not looked at
                ended = true;
            } else {
                throw RefusedPictureException.broken("The GIF has an unknown block before its first frame");
            }
        }
        if (frames == 0) {
            throw RefusedPictureException.broken("The GIF holds no frame");
        }
        view.literal(0x3b);
        PictureFacts facts = PictureHeader.facts(Format.GIF, width, height, frames, 1);
        return new PictureHeader(Format.GIF, facts, 1, view);
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
        return bytes.length();
    }
}
