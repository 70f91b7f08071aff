package org.crosscase.matching;

/**
 * A known signature that another one matches.
 *
 * @param distance in the unit of its algorithm; 0 for equal ones
 */
public record KnownSignature(KnownSignatureId id, int distance) {}
