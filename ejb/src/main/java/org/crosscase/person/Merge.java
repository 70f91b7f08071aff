package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;

/**
 * That one record leads another. Both stay as they were.
 *
 * @param leadingName what the leading record is called; empty for a victim
 * @param joinedName likewise
 */
public record Merge(
        MergeId id,
        PersonId leading,
        String leadingName,
        PersonId joined,
        String joinedName,
        String reason,
        String mergedBy,
        Instant mergedAt)
        implements Serializable {}
