package org.crosscase.audit.internal;

import java.util.UUID;

/**
 * Which log is verified.
 *
 * @param key null when none is configured: signatures are then not checked, which the operator is told at each start
 */
public record VerifiedLog(UUID agency, String code, String name, String origin, PublicLogKey key) {}
