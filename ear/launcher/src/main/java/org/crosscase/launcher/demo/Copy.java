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
    ROTATED,
    /** Nine tenths of each side, nearer to one corner: found by the deep search alone, as the two that follow. */
    CROPPED,
    /** A dark border around it. */
    FRAMED,
    /** Turned by two degrees, the corners black. */
    TILTED;

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
            case CROPPED -> picture.cropped(0.03, 0.07, 0.9).jpeg(0.85);
            case FRAMED -> picture.framed(0.1).jpeg(0.85);
            case TILTED -> picture.tilted(2).jpeg(0.85);
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
            case CROPPED -> "cropped";
            case FRAMED -> "given a border";
            case TILTED -> "turned a little";
        };
    }
}
