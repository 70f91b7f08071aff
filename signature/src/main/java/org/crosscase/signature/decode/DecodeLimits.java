package org.crosscase.signature.decode;

import java.time.Duration;

/**
 * What a file may cost before it is refused. Everything but the times is checked on the file's headers, before any pixel
 * is decoded.
 *
 * @param maxBytes length of the file
 * @param maxPixels width times height of a frame, and of all further frames together
 * @param maxSide width and height in pixels, each
 * @param maxFrames how many frames of an animation or pages of a TIFF are looked at
 * @param wall time from the first byte to the answer, after which the supervisor takes a decoder process for stuck; no
 *     file is refused for it, since it says more about the machine than about the file
 * @param cpu processor time of the decoder process for one file, kept by the supervisor: a file that needs more is refused
 */
public record DecodeLimits(long maxBytes, long maxPixels, int maxSide, int maxFrames, Duration wall, Duration cpu) {

    /** 64 MiB, 100 million pixels, 30,000 a side, 500 frames, 5 minutes by the clock, 30 s of processor time. */
    public static final DecodeLimits DEFAULT =
            new DecodeLimits(64L << 20, 100_000_000L, 30_000, 500, Duration.ofMinutes(5), Duration.ofSeconds(30));

    public DecodeLimits {
        if (maxBytes < 1 || maxPixels < 1 || maxSide < 1 || maxFrames < 1) {
            throw new IllegalArgumentException("Limits of bytes, pixels, sides and frames must be positive");
        }
        if (wall.isNegative() || wall.isZero() || cpu.isNegative() || cpu.isZero()) {
            throw new IllegalArgumentException("Limits of time must be positive");
        }
        if (maxBytes > 1L << 30) {
            throw new IllegalArgumentException("A decoder process holds the file in memory: 1 GiB at most");
        }
    }

    boolean allow(int width, int height) {
        return width <= maxSide && height <= maxSide && (long) width * height <= maxPixels;
    }

    public DecodeLimits withMaxBytes(long bytes) {
        return new DecodeLimits(bytes, maxPixels, maxSide, maxFrames, wall, cpu);
    }

    public DecodeLimits withMaxPixels(long pixels) {
        return new DecodeLimits(maxBytes, pixels, maxSide, maxFrames, wall, cpu);
    }

    public DecodeLimits withMaxSide(int side) {
        return new DecodeLimits(maxBytes, maxPixels, side, maxFrames, wall, cpu);
    }

    public DecodeLimits withMaxFrames(int frames) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, frames, wall, cpu);
    }

    public DecodeLimits withWall(Duration time) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, maxFrames, time, cpu);
    }

    public DecodeLimits withCpu(Duration time) {
        return new DecodeLimits(maxBytes, maxPixels, maxSide, maxFrames, wall, time);
    }
}
