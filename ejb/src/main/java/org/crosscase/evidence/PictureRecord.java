package org.crosscase.evidence;

import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.pdq.PdqHash;

/**
 * What the decoder found in a media item, to be put on record.
 *
 * @param mimeType decided by the bytes, or null to leave what stands there
 * @param width pixels, or null
 * @param height pixels, or null
 * @param pdq null when no picture could be made of it
 * @param pdqQuality 0 to 100, or null
 * @param pdqOrientations the hashes of all eight orientations, 32 bytes each in the order of {@code Orientation}, by
 *     which turned and mirrored copies are found; null with {@code pdq}
 * @param thumbnail small, grey and already blurred PNG, or null
 * @param problem name of the reason why no picture could be made of it, up to 40 characters, or null
 * @param problemDetail one line, may be empty
 * @param type what the file is by its bytes; null leaves what stands there
 * @param setAside why it is compared with nothing, or null
 * @param written whether the picture is written or drawn rather than taken; null where none could be made of it
 * @param remarks what limits the comparison of a picture: names separated by blanks, up to 500 characters, or empty
 */
public record PictureRecord(
        String mimeType,
        Integer width,
        Integer height,
        PdqHash pdq,
        Integer pdqQuality,
        byte[] pdqOrientations,
        byte[] thumbnail,
        String problem,
        String problemDetail,
        FileType type,
        SetAside setAside,
        Boolean written,
        String remarks) {

    public PictureRecord(
            String mimeType,
            Integer width,
            Integer height,
            PdqHash pdq,
            Integer pdqQuality,
            byte[] pdqOrientations,
            byte[] thumbnail,
            String problem,
            String problemDetail) {
        this(
                mimeType,
                width,
                height,
                pdq,
                pdqQuality,
                pdqOrientations,
                thumbnail,
                problem,
                problemDetail,
                null,
                null,
                null,
                "");
    }

    /** Nothing to be read in it. */
    public static PictureRecord refused(String mimeType, Integer width, Integer height, String problem, String detail) {
        return new PictureRecord(mimeType, width, height, null, null, null, null, problem, detail);
    }

    /** Nothing was looked for. */
    public static PictureRecord none() {
        return new PictureRecord(null, null, null, null, null, null, null, null, "");
    }

    public PictureRecord withType(FileType found) {
        return with(found, setAside, written, remarks);
    }

    public PictureRecord withRemarks(String found) {
        return with(type, setAside, written, found.strip());
    }

    public PictureRecord withSetAside(SetAside why) {
        return with(type, why, written, remarks);
    }

    public PictureRecord withWritten(boolean is) {
        return with(type, setAside, is, remarks);
    }

    private PictureRecord with(FileType newType, SetAside newSetAside, Boolean newWritten, String newRemarks) {
        return new PictureRecord(
                mimeType,
                width,
                height,
                pdq,
                pdqQuality,
                pdqOrientations,
                thumbnail,
                problem,
                problemDetail,
                newType,
                newSetAside,
                newWritten,
                newRemarks);
    }
}
