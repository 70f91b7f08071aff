package org.crosscase.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.internal.CaseFileRepository;

/** What the agency calls its own cases, for places that would show a bare id otherwise. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.AUDITOR_NAME})
public class CaseReferences {
    @Inject
    private CaseFileRepository cases;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * References by id. A case of another agency is as absent as one that does not exist.
     *
     * @param ids a page's worth, some hundreds at most
     */
    @NotAudited(
            value = "the agency's own names for its cases, beside entries of its trail whose reading is recorded",
            attempt = "case.view")
    public Map<CaseId, String> listReferences(Collection<CaseId> ids) {
        return ids.isEmpty() ? Map.of() : cases.references(currentOfficer.get().agencyId(), ids);
    }

    /** Cases of the own agency whose reference has that part; the newest hundred. */
    @RolesAllowed(Role.AUDITOR_NAME)
    @NotAudited(value = "ids for a search of the trail, which is recorded with what was asked", attempt = "audit.list")
    public Set<CaseId> findByPart(String reference) {
        return reference == null || reference.isBlank()
                ? Set.of()
                : cases.withReference(currentOfficer.get().agencyId(), reference.strip());
    }
}
