package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;

/**
 * Who had, moved, opened or exported an exhibit or media item, when and why.
 *
 * @param position gapless from 1
 * @param officer display name, or null for the system itself
 * @param reason as the officer gave it, where one is asked
 * @param fact what it says beside its action
 */
public record CustodyEvent(
        int position, Instant happenedAt, String officer, CustodyAction action, Purpose reason, Fact fact)
        implements Serializable {}
