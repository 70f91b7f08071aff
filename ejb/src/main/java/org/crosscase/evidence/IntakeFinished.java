package org.crosscase.evidence;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * Every file of an intake has been compared; fired inside the transaction that says so, bound to the agency.
 *
 * @param complete false when files never came, even where it is not known which
 * @param missing how many that were announced or begun never came
 * @param firstMissing path of one of them, or null
 */
public record IntakeFinished(
        AgencyId agencyId,
        IntakeId intakeId,
        ExhibitId exhibitId,
        CaseId caseId,
        boolean complete,
        long missing,
        String firstMissing) {}
