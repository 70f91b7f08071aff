package org.crosscase.link.internal;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.shared.HeldCase;

/** As much of a case as the linker needs. */
record LinkedCase(CaseId id, AgencyId agency, Sensitivity sensitivity) {
    HeldCase held() {
        return new HeldCase(id, agency);
    }
}
