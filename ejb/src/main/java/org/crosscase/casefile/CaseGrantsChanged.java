package org.crosscase.casefile;

import org.crosscase.agency.AgencyId;

/** Something of a case was granted, or is so no longer. Fired inside the transaction in which it happened. */
public record CaseGrantsChanged(AgencyId agencyId, CaseId caseId) {}
