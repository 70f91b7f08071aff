package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an agency decided about a link. It is the agency's own: it outlives a withdrawal, a recomputation, and the other side's
 * hiding and coming back.
 *
 * @param state {@code CONFIRMED} or {@code REJECTED}
 * @param reason as the officer gave it, perhaps empty; null where the reader is not of the agency
 * @param officer who decided; null where the reader is not of the agency, and for decisions older than this record
 * @param at null for decisions older than this record
 */
public record LinkDecision(LinkState state, String reason, String officer, Instant at) implements Serializable {}
