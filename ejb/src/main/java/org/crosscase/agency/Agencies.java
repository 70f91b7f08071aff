package org.crosscase.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.crosscase.NotAudited;
import org.crosscase.agency.internal.AgencyRegister;

/** The directory of agencies, and the officers of one's own. */
@Stateless
@UseCase
@RolesAllowed({
    Role.INVESTIGATOR_NAME,
    Role.ANALYST_NAME,
    Role.COORDINATOR_NAME,
    Role.AGENCY_ADMIN_NAME,
    Role.AUDITOR_NAME,
    Role.PLATFORM_ADMIN_NAME,
    Role.PARTNER_SYSTEM_NAME
})
public class Agencies {
    @Inject
    private AgencyRegister register;

    @Inject
    private CurrentOfficer currentOfficer;

    /** All agencies and coordinating bodies, by name. */
    @NotAudited(value = "the directory is open to every officer and holds no case content", attempt = "agency.list")
    public List<AgencyDetails> listAgencies() {
        return register.list();
    }

    @NotAudited(value = "the directory is open to every officer and holds no case content", attempt = "agency.list")
    public Optional<AgencyDetails> findAgency(AgencyId id) {
        return register.find(id);
    }

    /** Officers of the acting officer's agency who have signed in at least once, by name. */
    @NotAudited(value = "names of colleagues, needed to put a team together", attempt = "agency.list")
    public List<OfficerSummary> listColleagues() {
        return register.officers(currentOfficer.get().agencyId());
    }
}
