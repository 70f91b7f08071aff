package org.crosscase.casefile;

import org.crosscase.agency.AgencyId;

/**
 * Fired inside the transaction of the change. What the case hides is hidden by that transaction, since readers ask the
 * case's face; what follows for figures is worked out after it.
 */
public record CaseSensitivityChanged(AgencyId agencyId, CaseId caseId) {}
