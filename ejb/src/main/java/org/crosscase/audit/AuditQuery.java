package org.crosscase.audit;

import java.time.Instant;

/**
 * What the auditor asks for. Null means: no such filter. Every filter alone, and every one with a time range, is served
 * by an index.
 *
 * @param username exactly, as the officer signs in
 * @param action such as {@code case.open}
 * @param objectType such as {@code case}
 * @param objectId exactly
 * @param from the first moment
 * @param to the first moment that is no longer asked for
 * @param after the {@link AuditPage#next()} of the page before, or null for the first page
 * @param skip rows to leave out, for callers that count pages; costs more the further it goes
 * @param size 1 to 200
 */
public record AuditQuery(
        String username,
        String action,
        String objectType,
        String objectId,
        Outcome outcome,
        Instant from,
        Instant to,
        String after,
        int skip,
        int size) {

    public static AuditQuery newest(int size) {
        return new AuditQuery(null, null, null, null, null, null, null, null, 0, size);
    }
}
