package org.crosscase.shared;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/** A case that holds things, and whose it is. */
public record HeldCase(CaseId id, AgencyId agency) {}
