package org.crosscase.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The last signed head of an agency's log, as every auditor may have it: how long it is and what it hashes to, nothing of
 * what it says.
 *
 * @param root 64 hexadecimal digits
 * @param signedAt to the second
 * @param cosigned who found that it continues the head before
 * @param seenByOwn the entries that the reader's own agency cosigned last, 0 when it has not yet
 */
public record PublishedHead(
        String agencyCode,
        String agencyName,
        String origin,
        long size,
        String root,
        Instant signedAt,
        List<Cosignature> cosigned,
        long seenByOwn)
        implements Serializable {
    public PublishedHead {
        cosigned = List.copyOf(cosigned);
    }

    /** That an agency found the head to continue the one that it saw before. */
    public record Cosignature(String agencyCode, Instant at) implements Serializable {}
}
