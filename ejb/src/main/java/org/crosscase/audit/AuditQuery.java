package org.crosscase.audit;

import java.time.Instant;
import java.util.Set;

/**
 * What the auditor asks for. Null means: no such filter. Every filter alone, and every one with a time range, is served
 * by an index.
 *
 * @param username exactly, as the officer signs in
 * @param who part of an officer's name or user name
 * @param action such as {@code case.open}
 * @param actions any of these
 * @param objectType such as {@code case}
 * @param objectId exactly
 * @param objectIds any of these; nothing is found when there is none
 * @param from the first moment
 * @param to the first moment that is no longer asked for
 * @param after the {@link AuditPage#next()} of the page before, or null for the first page
 * @param skip rows to leave out, for callers that count pages; costs more the further it goes
 * @param size 1 to 200
 */
public record AuditQuery(
        String username,
        String who,
        String action,
        Set<String> actions,
        String objectType,
        String objectId,
        Set<String> objectIds,
        Outcome outcome,
        Instant from,
        Instant to,
        String after,
        int skip,
        int size) {

    public AuditQuery(
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
        this(username, null, action, null, objectType, objectId, null, outcome, from, to, after, skip, size);
    }

    public static AuditQuery newest(int size) {
        return new AuditQuery(null, null, null, null, null, null, null, null, 0, size);
    }

    public AuditQuery byName(String name) {
        return new AuditQuery(
                username, name, action, actions, objectType, objectId, objectIds, outcome, from, to, after, skip, size);
    }

    public AuditQuery ofActions(Set<String> any) {
        return new AuditQuery(
                username, who, action, any, objectType, objectId, objectIds, outcome, from, to, after, skip, size);
    }

    public AuditQuery aboutObjects(Set<String> any) {
        return new AuditQuery(
                username, who, action, actions, objectType, objectId, any, outcome, from, to, after, skip, size);
    }
}
