package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;

/**
 * Who had, moved, opened or exported an exhibit or media item, when and why.
 *
 * @param position gapless from 1
 * @param officer display name, or null for the system itself
 * @param reason as the officer gave it, may be empty
 * @param detail may be empty
 */
public record CustodyEvent(
        int position, Instant happenedAt, String officer, CustodyAction action, String reason, String detail)
        implements Serializable {}
