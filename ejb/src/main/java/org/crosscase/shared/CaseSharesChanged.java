package org.crosscase.shared;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * A case holds less than before, or something else in the place of what it held: its links are to be worked out anew. Fired inside the
 * transaction that changes it, also by an officer's request: it leaves a row, whatever others hold. What a case holds more of is told
 * by {@link SharedThingsChanged}.
 */
public record CaseSharesChanged(AgencyId agencyId, CaseId caseId) {}
