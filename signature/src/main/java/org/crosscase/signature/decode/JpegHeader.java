package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the marker segments of a JPEG up to its first scan (ITU-T T.81, annex B). The decoder sees an Adobe marker of our
 * own making, so that the colour space is decided by one rule (that of libjpeg), and no other application segment.
 */
final class JpegHeader {
    /** Encoders write about ten. */
    private static final int MAX_SCANS = 200;

    private final PictureBytes bytes;
    private final PictureView view;
    private int orientation = 1;
    private boolean jfif;
    private int adobeTransform = -1;
    private int components;
    private boolean progressive;
    private int width;
    private int height;
    private String componentIds = "";

    JpegHeader(PictureBytes bytes) {
        this.bytes = bytes;
        this.view = new PictureView(bytes);
    }

    PictureHeader read() throws RefusedPictureException {
        long at = 2;
        List<long[]> kept = new ArrayList<>();
        while (true) {
            if (bytes.u8(at) != 0xff) {
                // bytes that belong to no segment are passed over, as libjpeg does
                at++;
                continue;
            }
            int marker = bytes.u8(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker <= 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
                continue;
            }
            if (marker == 0xd9) {
                throw RefusedPictureException.broken("The JPEG ends before its picture begins");
            }
            if (marker == 0xda) {
                break;
            }
            int length = bytes.u16(at + 2, false);
            if (length < 2) {
                throw RefusedPictureException.broken("A JPEG segment has no length");
            }
            if (!application(marker, at + 4, length - 2)) {
                frame(marker, at + 4);
                kept.add(new long[] {at, length + 2L});
                if (kept.size() > 10_000) {
                    throw RefusedPictureException.broken("The JPEG has too many segments");
                }
            }
            at += 2L + length;
        }
        if (components == 0) {
            throw RefusedPictureException.broken("The JPEG has a scan before its frame");
        }
        int transform = transform();
        view.literal(0xff, 0xd8, 0xff, 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform);
        for (long[] segment : kept) {
            view.range(segment[0], segment[1]);
        }
        scans(at);
        PictureFacts facts = PictureHeader.facts(Format.JPEG, width, height, 1, orientation);
        return PictureHeader.still(
                Format.JPEG,
                new Frame(
                        facts.width(),
                        facts.height(),
                        orientation,
                        components,
                        inks(transform),
                        false,
                        Optional.empty(),
                        view));
    }

    /**
     * Shows the decoder the scans with their tables up to the end of the picture, whatever stands behind it (a second
     * picture, a film, a preview). Each scan of a progressive JPEG passes over the whole picture, however few bytes it has.
     */
    private void scans(long from) throws RefusedPictureException {
        long shown = from;
        int scans = 0;
        long at = from;
        while (true) {
            at = marker(at);
            if (at < 0) {
                view.range(shown, bytes.length() - shown);
                return;
            }
            int marker = bytes.u8(at + 1);
            if (marker == 0xd9) {
                view.range(shown, at + 2 - shown);
                return;
            }
            if (marker == 0xda && ++scans > MAX_SCANS && progressive) {
                throw new RefusedPictureException(
                        PictureProblem.Type.TOO_SLOW,
                        "The JPEG passes over its picture more than " + MAX_SCANS + " times");
            }
            long end = at + 4 > bytes.length() ? bytes.length() : at + 2 + bytes.u16(at + 2, false);
            if (marker == 0xfe || marker >= 0xe0 && marker <= 0xef) {
                view.range(shown, at - shown);
                shown = end;
            }
            at = end;
        }
    }

    /** The next place where a segment or the end of the picture begins; -1 when the file ends before. */
    private long marker(long from) {
        byte[] buffer = new byte[1 << 14];
        boolean mark = false;
        long at = from;
        for (int count = bytes.copy(at, buffer, 0, buffer.length);
                count > 0;
                count = bytes.copy(at, buffer, 0, buffer.length)) {
            for (int i = 0; i < count; i++) {
                int value = buffer[i] & 0xff;
                // 0 is a byte of data, D0 to D7 go on with it, below C0 nothing is defined
                if (mark && value >= 0xc0 && value != 0xff && (value < 0xd0 || value > 0xd8)) {
                    return at + i - 1;
                }
                mark = value == 0xff;
            }
            at += count;
        }
        return -1;
    }

    /** Takes note of an application segment or comment; false for the segments that a decoder needs. */
    private boolean application(int marker, long at, int length) throws RefusedPictureException {
        if (marker == 0xfe || marker >= 0xe0 && marker <= 0xef) {
            if (marker == 0xe0 && bytes.has(at, "JFIF\0")) {
                jfif = true;
            } else if (marker == 0xee && length >= 12 && bytes.has(at, "Adobe")) {
                adobeTransform = bytes.u8(at + 11);
            } else if (marker == 0xe1 && bytes.has(at, "Exif\0\0")) {
                orientation = ExifOrientation.at(bytes, at, length);
            }
            return true;
        }
        return false;
    }

    private void frame(int marker, long at) throws RefusedPictureException {
        if (marker < 0xc0 || marker > 0xcf || marker == 0xc4 || marker == 0xc8 || marker == 0xcc) {
            return;
        }
        if (marker > 0xc2) {
            throw RefusedPictureException.unsupported(
                    "JPEG with lossless, hierarchical or arithmetic coding is not read");
        }
        progressive = marker == 0xc2;
        if (components != 0) {
            throw RefusedPictureException.broken("The JPEG has two frames");
        }
        if (bytes.u8(at) != 8) {
            throw RefusedPictureException.unsupported("JPEG with " + bytes.u8(at) + " bits a sample is not read");
        }
        height = bytes.u16(at + 1, false);
        width = bytes.u16(at + 3, false);
        components = bytes.u8(at + 5);
        if (components != 1 && components != 3 && components != 4) {
            throw RefusedPictureException.unsupported("JPEG with " + components + " channels is not read");
        }
        for (int i = 0; i < components; i++) {
            componentIds += (char) bytes.u8(at + 6 + 3L * i);
        }
    }

    /** libjpeg's rule: JFIF means YCbCr, else Adobe's word, else the component names; 0 none, 1 YCbCr, 2 YCCK. */
    private int transform() {
        if (components == 4) {
            return adobeTransform == 2 ? 2 : 0;
        } else if (components == 1) {
            return 0;
        } else if (jfif) {
            return 1;
        } else if (adobeTransform >= 0) {
            return adobeTransform == 0 ? 0 : 1;
        }
        return componentIds.equals("RGB") ? 0 : 1;
    }

    private Frame.Inks inks(int transform) {
        if (components != 4) {
            return Frame.Inks.NONE;
        } else if (transform == 2) {
            return Frame.Inks.YCCK;
        }
        return adobeTransform >= 0 ? Frame.Inks.INVERTED : Frame.Inks.PLAIN;
    }
}
