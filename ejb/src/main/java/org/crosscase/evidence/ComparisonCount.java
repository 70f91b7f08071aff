package org.crosscase.evidence;

import java.io.Serializable;

/** How many files of an intake were compared alike. */
public record ComparisonCount(Comparison comparison, long files) implements Serializable {}
