package org.crosscase.signature.decode;

/**
 * What a picture file's headers say.
 *
 * @param mimeType for instance {@code image/jpeg}, decided by the file's bytes and never by its name
 * @param width pixels of the first frame as stored, before its EXIF orientation is applied
 * @param height pixels of the first frame as stored, before its EXIF orientation is applied
 * @param frames frames of an animation or pages; 1 for a still picture
 * @param exifOrientation 1 to 8 as EXIF defines it, 1 where the file says nothing
 */
public record PictureFacts(String mimeType, int width, int height, int frames, int exifOrientation) {
    public PictureFacts {
        if (width < 1 || height < 1 || frames < 1) {
            throw new IllegalArgumentException("A picture has at least one pixel and one frame");
        }
        if (exifOrientation < 1 || exifOrientation > 8) {
            throw new IllegalArgumentException("EXIF orientation goes from 1 to 8, not " + exifOrientation);
        }
    }
}
