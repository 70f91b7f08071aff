package org.crosscase.notification;

import java.util.Set;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;

/**
 * Something happened that officers of these agencies may see, or may not: whoever hears of it asks anew, as each of them. It must not
 * be passed on by itself. Fired inside the transaction of what happened.
 *
 * @param onBoard coordinators may see it, or may not
 */
public record Stirred(Set<AgencyId> agencies, boolean onBoard) {
    public Stirred {
        agencies = Set.copyOf(agencies);
    }

    public boolean concerns(ActingOfficer officer) {
        return agencies.contains(officer.agencyId()) || onBoard && officer.agencyKind() == AgencyKind.COORDINATOR;
    }
}
