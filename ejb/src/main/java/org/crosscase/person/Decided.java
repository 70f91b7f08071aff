package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;

/**
 * A decision on record.
 *
 * @param other the record that this one was compared with
 */
public record Decided(PersonId other, SameDecision decision, String reason, String decidedBy, Instant decidedAt)
        implements Serializable {}
