package org.crosscase.signature.decode;

import java.util.List;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * A picture reduced to what signatures and lists need. Where a file has several frames or pages, it is the first of them
 * that shows enough to be compared, or the one that shows most.
 *
 * @param facts what the headers said of it
 * @param cut whether the file ends or is damaged before the picture is complete: what is there counts
 * @param frame which of the file's frames it is, from 0
 * @param framesRead frames that were looked at
 * @param further signatures of the other frames that show something else
 * @param rows rows of {@code samples}, at most 512
 * @param columns columns of {@code samples}, at most 512
 * @param samples row-major as stored, one byte a pixel for a grey picture, otherwise red, green and blue
 * @param thumbnail row-major brightness, upright, area-averaged from the whole picture
 */
public record SampledPicture(
        PictureFacts facts,
        boolean cut,
        int frame,
        int framesRead,
        List<FrameSignature> further,
        int rows,
        int columns,
        boolean grey,
        byte[] samples,
        int thumbnailWidth,
        int thumbnailHeight,
        byte[] thumbnail) {

    /**
     * PDQ of the picture as EXIF says that it stands. It is derived from the stored samples by the algorithm's own rule
     * for turned pictures, so that it equals what the reference derives.
     */
    public PdqSignature pdq(PdqHasher hasher) {
        return pdq(hasher, grey, samples, rows, columns, facts.exifOrientation());
    }

    /** Whether it is written or drawn rather than taken: PDQ alone does not tell such pictures of one layout apart. */
    public boolean written() {
        float[] luma = new float[rows * columns];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = grey ? samples[i] & 0xff : PictureReader.luma(samples, 3 * i);
        }
        return new Written(luma, rows, columns).is();
    }

    static PdqSignature pdq(
            PdqHasher hasher, boolean grey, byte[] samples, int rows, int columns, int exifOrientation) {
        Orientation upright = upright(exifOrientation);
        return grey
                ? hasher.hashGrey(samples, rows, columns, upright)
                : hasher.hashRgb(samples, rows, columns, upright);
    }

    private static Orientation upright(int exifOrientation) {
        return switch (exifOrientation) {
            case 2 -> Orientation.FLIP_Y;
            case 3 -> Orientation.ROTATE_180;
            case 4 -> Orientation.FLIP_X;
            case 5 -> Orientation.FLIP_PLUS_1;
            case 6 -> Orientation.ROTATE_270;
            case 7 -> Orientation.FLIP_MINUS_1;
            case 8 -> Orientation.ROTATE_90;
            default -> Orientation.ORIGINAL;
        };
    }
}
