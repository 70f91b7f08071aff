package org.crosscase.signature.decode;

import java.time.Duration;

/**
 * What a file may cost before it is refused. Everything but the times is checked on the file's headers, before any pixel
 * is decoded.
 *
 * @param maxBytes length of the file
 * @param maxPixels width times height of the first frame
 * @param maxSide width and height in pixels, each
 * @param maxFrames frames of an animation or pages of a TIFF
 * @param maxMetadataBytes EXIF, XMP, comments and text together, without colour profiles
 * @param maxProfileBytes ICC colour profile
 * @param wall time from the first byte to the answer, kept by the supervisor of the decoder process
 * @param cpu processor time of the decoder process for one file, kept by the supervisor
 */
public record DecodeLimits(
        long maxBytes,
        long maxPixels,
        int maxSide,
        int maxFrames,
        int maxMetadataBytes,
        int maxProfileBytes,
        Duration wall,
        Duration cpu) {

    /** 64 MiB, 100 million pixels, 30,000 a side, 500 frames, metadata 1 MiB, profile 4 MiB, 60 s wall, 30 s CPU. */
    public static final DecodeLimits DEFAULT = new DecodeLimits(
            64L << 20, 100_000_000L, 30_000, 500, 1 << 20, 4 << 20, Duration.ofSeconds(60), Duration.ofSeconds(30));

    public DecodeLimits {
        if (maxBytes < 1 || maxPixels < 1 || maxSide < 1 || maxFrames < 1) {
            throw new IllegalArgumentException("Limits of bytes, pixels, sides and frames must be positive");
        }
        if (maxMetadataBytes < 0 || maxProfileBytes < 0) {
            throw new IllegalArgumentException("Limits of metadata and profile cannot be negative");
        }
        if (wall.isNegative() || wall.isZero() || cpu.isNegative() || cpu.isZero()) {
            throw new IllegalArgumentException("Limits of time must be positive");
        }
        if (maxBytes > 1L << 30) {
            throw new IllegalArgumentException("A decoder process holds the file in memory: 1 GiB at most");
        }
    }

    public DecodeLimits withMaxBytes(long bytes) {
        return new DecodeLimits(bytes, maxPixels, maxSide, maxFrames, maxMetadataBytes, maxProfileBytes, wall, cpu);
    }

    public DecodeLimits withMaxPixels(long pixels) {
        return new DecodeLimits(maxBytes, pixels, maxSide, maxFrames, maxMetadataBytes, maxProfileBytes, wall, cpu);
    }

    public DecodeLimits withMaxSide(int side) {
        return new DecodeLimits(maxBytes, maxPixels, side, maxFrames, maxMetadataBytes, maxProfileBytes, wall, cpu);
    }

    public DecodeLimits withMaxFrames(int frames) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, frames, maxMetadataBytes, maxProfileBytes, wall, cpu);
    }

    public DecodeLimits withMaxMetadataBytes(int bytes) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, maxFrames, bytes, maxProfileBytes, wall, cpu);
    }

    public DecodeLimits withMaxProfileBytes(int bytes) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, maxFrames, maxMetadataBytes, bytes, wall, cpu);
    }

    public DecodeLimits withWall(Duration time) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, maxFrames, maxMetadataBytes, maxProfileBytes, time, cpu);
    }

    public DecodeLimits withCpu(Duration time) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, maxFrames, maxMetadataBytes, maxProfileBytes, wall, time);
    }
}
