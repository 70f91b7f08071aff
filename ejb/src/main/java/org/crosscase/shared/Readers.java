package org.crosscase.shared;

import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * For whom holders are counted: the agencies of the two cases, each with the covert cases of others that it was told of and so may
 * count.
 */
public record Readers(AgencyId low, Set<CaseId> toldToLow, AgencyId high, Set<CaseId> toldToHigh) {
    public Readers {
        toldToLow = Set.copyOf(toldToLow);
        toldToHigh = Set.copyOf(toldToHigh);
    }
}
