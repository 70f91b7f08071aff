package org.crosscase.signature.decode;

/** Adds up the metadata of a file against its limits. */
final class MetadataCount {
    private final DecodeLimits limits;
    private long metadata;
    private long profile;

    MetadataCount(DecodeLimits limits) {
        this.limits = limits;
    }

    void metadata(long bytes) throws RefusedPictureException {
        metadata += bytes;
        check(metadata, limits.maxMetadataBytes(), "Metadata");
    }

    void profile(long bytes) throws RefusedPictureException {
        profile += bytes;
        check(profile, limits.maxProfileBytes(), "Colour profile");
    }

    private static void check(long bytes, long limit, String what) throws RefusedPictureException {
        if (bytes > limit) {
            throw new RefusedPictureException(
                    PictureProblem.Type.METADATA_TOO_LARGE, what + " of more than " + limit + " bytes");
        }
    }
}
