package org.crosscase.signature.decode;

/** Finds the orientation (tag 0x0112) in an EXIF block, which is a small TIFF. Damage means: nothing said. */
final class ExifOrientation {
    static final int TAG = 0x0112;
    private static final int NOTHING_SAID = 1;

    private ExifOrientation() {}

    /** @return 1 to 8 */
    static int at(PictureBytes bytes, long from, long length) {
        try {
            long start = bytes.has(from, "Exif\0\0") ? from + 6 : from;
            boolean little = bytes.has(start, "II");
            if (!little && !bytes.has(start, "MM")) {
                return NOTHING_SAID;
            }
            long directory = start + bytes.u32(start + 4, little);
            int entries = bytes.u16(directory, little);
            for (int i = 0; i < entries; i++) {
                long entry = directory + 2 + 12L * i;
                if (entry + 12 > from + length) {
                    return NOTHING_SAID;
                }
                if (bytes.u16(entry, little) == TAG) {
                    return valid(bytes.u16(entry + 8, little));
                }
            }
            return NOTHING_SAID;
        } catch (RefusedPictureException damaged) {
            return NOTHING_SAID;
        }
    }

    static int valid(int value) {
        return value >= 1 && value <= 8 ? value : NOTHING_SAID;
    }
}
