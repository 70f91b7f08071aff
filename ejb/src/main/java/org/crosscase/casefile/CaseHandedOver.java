package org.crosscase.casefile;

import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;

/** Fired inside the transaction in which a case got another lead investigator. */
public record CaseHandedOver(AgencyId agencyId, CaseId caseId, OfficerId lead) {}
