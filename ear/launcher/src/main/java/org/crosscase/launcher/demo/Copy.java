package org.crosscase.launcher.demo;

/** How a planted copy differs from its original. */
public enum Copy {
    /** The same bytes. */
    IDENTICAL,
    /** 400 x 300 instead of 640 x 480. */
    RESIZED,
    /** A JPEG of low quality. */
    RECOMPRESSED,
    /** Left and right exchanged. */
    MIRRORED,
    /** A quarter turn to the right. */
    ROTATED;

    /** The file of the picture that others are copies of. */
    static byte[] original(long seed) {
        return GeneratedPicture.of(seed).jpeg(0.9);
    }

    byte[] of(long seed) {
        GeneratedPicture picture = GeneratedPicture.of(seed);
        return switch (this) {
            case IDENTICAL -> original(seed);
            case RESIZED -> picture.resized(400, 300).jpeg(0.85);
            case RECOMPRESSED -> picture.jpeg(0.35);
            case MIRRORED -> picture.mirrored().jpeg(0.85);
            case ROTATED -> picture.rotated90().jpeg(0.85);
        };
    }

    /** As a person would say it. */
    String words() {
        return switch (this) {
            case IDENTICAL -> "the same file";
            case RESIZED -> "made smaller";
            case RECOMPRESSED -> "compressed again";
            case MIRRORED -> "mirrored";
            case ROTATED -> "turned by a quarter";
        };
    }
}
