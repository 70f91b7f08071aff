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
        } else if (bytes.has(0, "BM") && bytes.has(6, "\0\0\0\0")) {
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

    private static String otherPicture(PictureBytes bytes) throws RefusedPictureException {
        if (bytes.has(4, "ftyp")) {
            return switch (bytes.length() >= 12 ? bytes.text(8, 4) : "") {
                case "heic", "heix", "hevc", "mif1", "msf1" -> "HEIF";
                case "avif", "avis" -> "AVIF";
                default -> null;
            };
        } else if (bytes.has(0, "\0\0\0\fjP  \r\n")) {
            return "JPEG 2000";
        } else if (bytes.has(0, "\0\0\0\fJXL \r\n") || bytes.has(0, "\u00ff\n")) {
            return "JPEG XL";
        } else if (bytes.has(0, "8BPS")) {
            return "Photoshop";
        } else if (bytes.has(0, "II+\0") || bytes.has(0, "MM\0+")) {
            return "BigTIFF";
        } else if (bytes.has(0, "\0\0\1\0")) {
            return "ICO";
        }
        return null;
    }
}
