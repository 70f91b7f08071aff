package org.crosscase.evidence.internal.intake;

/**
 * What may come out of one archive, with all that is nested in it. Bytes are counted as they are decompressed; what the
 * archive says of itself is not believed.
 *
 * @param depth archives within archives
 * @param entries files
 * @param ratio bytes that come out for each byte of the archive
 * @param bytes bytes that come out
 */
public record ArchiveLimits(int depth, long entries, long ratio, long bytes) {
    /** Small archives of text compress well without being bombs: this much may come out of any archive. */
    private static final long ALWAYS_ALLOWED = 16L << 20;

    /** What may come out of an archive of that length, in bytes. */
    public long bytesFor(long archiveBytes) {
        long byRatio = archiveBytes > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : archiveBytes * ratio;
        return Math.min(bytes, Math.max(ALWAYS_ALLOWED, byRatio));
    }
}
