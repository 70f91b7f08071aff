package org.crosscase.evidence.internal.intake;

import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;

/** Where the files of an intake go, and who hands them in. */
public record IntakePlace(
        AgencyId agency, IntakeId intake, CaseId caseId, ExhibitId exhibit, String exhibitNumber, OfficerId officer) {}
