package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.evidence.internal.custody.ExhibitRegister;

/** What the agency calls its own exhibits, for places that would show a bare id otherwise. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.AUDITOR_NAME})
public class ExhibitNumbers {
    @Inject
    private ExhibitRegister exhibits;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Numbers by id, each with the reference of its case. An exhibit of another agency is as absent as one that does not
     * exist.
     *
     * @param ids a page's worth, some hundreds at most
     */
    @NotAudited(
            value = "the agency's own names for its exhibits, beside entries of its trail whose reading is recorded",
            attempt = "exhibit.view")
    public Map<ExhibitId, String> listNumbers(Collection<ExhibitId> ids) {
        return ids.isEmpty() ? Map.of() : exhibits.numbers(currentOfficer.get().agencyId(), ids);
    }
}
