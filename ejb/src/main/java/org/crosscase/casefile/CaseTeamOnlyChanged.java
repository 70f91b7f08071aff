package org.crosscase.casefile;

import org.crosscase.agency.AgencyId;

/**
 * A case is for its team only from now on, or for all of its agency again. Fired inside the transaction of the change, by an officer's
 * request: who observes it leaves rows, whatever others hold.
 */
public record CaseTeamOnlyChanged(AgencyId agencyId, CaseId caseId) {}
