package org.crosscase.signature.decode;

/** The picture formats that are read, told apart by their first bytes. */
enum Format {
    JPEG("image/jpeg", "JPEG"),
    PNG("image/png", "PNG"),
    GIF("image/gif", "GIF"),
    WEBP("image/webp", "WebP"),
    BMP("image/bmp", "BMP"),
    TIFF("image/tiff", "TIFF");

    final String mimeType;
    final String title;

    Format(String mimeType, String title) {
        this.mimeType = mimeType;
        this.title = title;
    }

    /** @throws RefusedPictureException with NOT_A_PICTURE, or UNSUPPORTED_FORMAT for pictures of other kinds */
    static Format of(PictureBytes bytes) throws RefusedPictureException {
        if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (bytes.has(0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        } else if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) {
            return GIF;
        } else if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return WEBP;
        } else if (bytes.has(0, "BM") && bitmapHeader(bytes)) {
            return BMP;
        } else if (bytes.has(0, "II*\0") || bytes.has(0, "MM\0*")) {
            return TIFF;
        }
        String other = otherPicture(bytes);
        if (other != null) {
            throw RefusedPictureException.unsupported("Pictures in the format " + other + " are not read");
        }
        throw new RefusedPictureException(
                PictureProblem.Type.NOT_A_PICTURE,
                bytes.length() == 0 ? "The file is empty" : "The file does not begin like any known picture format");
    }

    /** Two letters are little: the length of the header that follows must be one that exists. */
    private static boolean bitmapHeader(PictureBytes bytes) throws RefusedPictureException {
        if (bytes.length() < 26) {
            return false;
        }
        long length = bytes.u32(14, true);
        return length == 12 || length == 16 || length >= 40 && length <= 256;
    }

    private static String otherPicture(PictureBytes bytes) {
        if (bytes.has(4, "ftyp")) {
            return brand(bytes);
        }
        for (String[] other : OTHERS) {
            if (bytes.has(0, other[0])) {
                return other[1];
            }
        }
        return portableAnymap(bytes) ? "PNM" : null;
    }

    /** ISO/IEC 23008-12: the main brand, or one of those that the file says it can be read as. */
    private static String brand(PictureBytes bytes) {
        for (int at = 8; at + 4 <= Math.min(bytes.length(), PictureReader.START_BYTES); at += at == 8 ? 8 : 4) {
            for (String[] brand : BRANDS) {
                if (bytes.has(at, brand[0])) {
                    return brand[1];
                }
            }
        }
        return null;
    }

    private static boolean portableAnymap(PictureBytes bytes) {
        for (char kind = '1'; kind <= '7'; kind++) {
            for (char blank : new char[] {'\n', ' ', '\t', '\r'}) {
                if (bytes.has(0, "P" + kind + blank) && (kind < '7' || bytes.has(3, "WIDTH"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final String[][] BRANDS = {
        {"heic", "HEIF"}, {"heix", "HEIF"}, {"heim", "HEIF"}, {"heis", "HEIF"}, {"hevc", "HEIF"}, {"hevx", "HEIF"},
        {"hevm", "HEIF"}, {"hevs", "HEIF"}, {"heif", "HEIF"}, {"mif1", "HEIF"}, {"mif2", "HEIF"}, {"mif3", "HEIF"},
        {"msf1", "HEIF"}, {"miaf", "HEIF"}, {"MiHE", "HEIF"}, {"MiHB", "HEIF"}, {"jpeg", "HEIF"}, {"jpgs", "HEIF"},
        {"avif", "AVIF"}, {"avis", "AVIF"}, {"avio", "AVIF"}, {"crx ", "camera raw (CR3)"}
    };

    /** What a file begins with, and its name. */
    private static final String[][] OTHERS = {
        {"\0\0\0\fjP  \r\n", "JPEG 2000"},
        {"\u00ffO\u00ffQ", "JPEG 2000"},
        {"\0\0\0\fJXL \r\n", "JPEG XL"},
        {"\u00ff\n", "JPEG XL"},
        {"II\u00bc\1", "JPEG XR"},
        {"8BPS", "Photoshop"},
        {"II+\0", "BigTIFF"},
        {"MM\0+", "BigTIFF"},
        {"FUJIFILMCCD-RAW", "camera raw (RAF)"},
        {"IIRO", "camera raw (ORF)"},
        {"IIRS", "camera raw (ORF)"},
        {"MMOR", "camera raw (ORF)"},
        {"IIU\0", "camera raw (RW2)"},
        {"FOVb", "camera raw (X3F)"},
        {"\0MRM", "camera raw (MRW)"},
        {"II\u001a\0\0\0HEAPCCDR", "camera raw (CRW)"},
        {"BPG\u00fb", "BPG"},
        {"FLIF", "FLIF"},
        {"qoif", "QOI"},
        {"\u008aMNG\r\n\u001a\n", "MNG"},
        {"\u008bJNG\r\n\u001a\n", "JNG"},
        {"DDS |", "DDS"},
        {"v/1\1", "OpenEXR"},
        {"#?RADIANCE", "Radiance"},
        {"#?RGBE", "Radiance"},
        {"gimp xcf", "GIMP"},
        {"SDPX", "DPX"},
        {"XPDS", "DPX"},
        {"icns", "ICNS"},
        {"AT&TFORM", "DjVu"},
        {"SIMPLE  =", "FITS"},
        {"\u00d7\u00cd\u00c6\u009a", "WMF"},
        {"\u0059\u00a6\u006a\u0095", "Sun raster"},
        {"\u0001\u00da", "SGI"},
        {"\0\0\1\0", "ICO"}
    };
}
