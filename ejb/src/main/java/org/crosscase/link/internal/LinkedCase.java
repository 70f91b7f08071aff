package org.crosscase.link.internal;

import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.GrantScope;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.shared.HeldCase;

/**
 * As much of a case as the linker needs.
 *
 * @param granted what grants in force give of it
 */
record LinkedCase(CaseId id, AgencyId agency, Sensitivity sensitivity, List<Granted> granted) {
    /** Whether to all of that agency or to some in it: which officers see it, their policies decide. */
    record Granted(AgencyId to, GrantScope scope) {}

    LinkedCase {
        granted = List.copyOf(granted);
    }

    HeldCase held() {
        return new HeldCase(id, agency);
    }

    List<GrantScope> grantedTo(AgencyId reader) {
        return granted.stream()
                .filter(grant -> grant.to.equals(reader))
                .map(Granted::scope)
                .toList();
    }

    /** Covert, and shown to that agency by a grant: it counts in the link by which it is shown, and in no other. */
    boolean countsByGrantFor(AgencyId reader) {
        return sensitivity == Sensitivity.COVERT && !grantedTo(reader).isEmpty();
    }
}
