package org.crosscase.casefile;

/**
 * Fired inside the transaction of the change: what the other side of each link may know changes with it, not after it.
 */
public record CaseSensitivityChanged(CaseId caseId) {}
