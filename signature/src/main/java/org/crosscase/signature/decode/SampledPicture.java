package org.crosscase.signature.decode;

import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * A picture reduced to what signatures and lists need, its EXIF orientation applied.
 *
 * @param facts what the headers said
 * @param rows rows of {@code samples}, at most 512
 * @param columns columns of {@code samples}, at most 512
 * @param samples row-major, one byte a pixel for a grey picture, otherwise red, green and blue
 * @param thumbnail row-major brightness, area-averaged from the whole picture
 */
public record SampledPicture(
        PictureFacts facts,
        int rows,
        int columns,
        boolean grey,
        byte[] samples,
        int thumbnailWidth,
        int thumbnailHeight,
        byte[] thumbnail) {

    /** PDQ of the samples. */
    public PdqSignature pdq(PdqHasher hasher) {
        return grey ? hasher.hashGrey(samples, rows, columns) : hasher.hashRgb(samples, rows, columns);
    }
}
