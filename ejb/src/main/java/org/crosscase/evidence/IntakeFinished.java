package org.crosscase.evidence;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/** Every file of an intake has been compared; fired inside the transaction that says so, bound to the agency. */
public record IntakeFinished(AgencyId agencyId, IntakeId intakeId, ExhibitId exhibitId, CaseId caseId) {}
