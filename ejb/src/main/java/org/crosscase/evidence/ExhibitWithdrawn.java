package org.crosscase.evidence;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/** The files of an exhibit give no links any more; fired inside the transaction, so that links change with it. */
public record ExhibitWithdrawn(AgencyId agencyId, CaseId caseId, ExhibitId exhibitId) {}
