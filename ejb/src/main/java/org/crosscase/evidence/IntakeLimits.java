package org.crosscase.evidence;

import java.io.Serializable;

/**
 * What an intake takes at most.
 *
 * @param fileBytes length of one file
 * @param files that one intake may name
 */
public record IntakeLimits(long fileBytes, long files) implements Serializable {}
