package org.crosscase.casefile;

import java.time.Instant;

/**
 * Grants something of an own case.
 *
 * @param until when it ends by itself, or null: until it is withdrawn
 * @param reason 10 to 500 characters
 */
public record GiveGrant(CaseId caseId, GrantReceiver to, GrantScope scope, Instant until, String reason) {}
