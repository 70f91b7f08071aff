package org.crosscase.evidence;

import java.io.Serializable;
import org.crosscase.casefile.CaseHeading;

/**
 * An exhibit as its own page shows it.
 *
 * @param ofCase the case that it belongs to
 * @param intake the one that still waits for files, or else the latest; null when there is none
 */
public record ExhibitDetails(ExhibitSummary summary, CaseHeading ofCase, IntakeId intake) implements Serializable {}
