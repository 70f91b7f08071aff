package org.crosscase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.internal.AlarmCount;

/** Alarms in the trail that the acting auditor reads: of the agency, or for the platform's auditor those of all agencies. */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class Alarms {
    @Inject
    private AlarmCount count;

    @Inject
    private CurrentOfficer currentOfficer;

    @NotAudited(value = "a figure beside the trail; reading the entries is recorded", attempt = "audit.list")
    public long countOfThirtyDays() {
        return count.of(currentOfficer.get().agencyId());
    }
}
