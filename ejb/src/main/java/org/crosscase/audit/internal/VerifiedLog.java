package org.crosscase.audit.internal;

import java.util.Optional;
import java.util.UUID;

/**
 * Which log is verified, and against what.
 *
 * @param clock name under which the key says when it signed
 * @param key empty when none is configured: signatures and entries' codes are then not checked, which the operator is
 *     told at each start
 * @param outside what is kept of it outside the database; read before the database is
 */
public record VerifiedLog(
        UUID agency,
        String code,
        String name,
        String origin,
        String clock,
        Optional<LogKey> key,
        OutsideHeads.OfLog outside) {}
