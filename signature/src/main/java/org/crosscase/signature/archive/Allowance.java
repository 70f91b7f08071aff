package org.crosscase.signature.archive;

/**
 * What may come out of one archive. Bytes are counted as they are decompressed; what the archive says of itself is not
 * believed.
 *
 * @param entries files
 * @param bytes bytes of all files that are taken; of those that are given up half-way as many again may be read
 * @param ratio bytes that may come out of one entry for each of its bytes in the archive
 */
public record Allowance(long entries, long bytes, long ratio) {
    /** Text compresses well without being a bomb: this much may come out of any entry. */
    private static final long ALWAYS_ALLOWED = 16L << 20;

    /** @param packed length of the entry in the archive, or a negative number where it is not known */
    long bytesOfEntry(long packed) {
        if (packed < 0) {
            return bytes;
        }
        long byRatio = packed > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : packed * ratio;
        return Math.min(bytes, Math.max(ALWAYS_ALLOWED, byRatio));
    }
}
