package org.crosscase.link.internal;

import java.util.UUID;

/** Two cases in the order of the database, which compares ids as unsigned bytes (Java does not): read from it only. */
public record CasePair(UUID low, UUID high) {}
