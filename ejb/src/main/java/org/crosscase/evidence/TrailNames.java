package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.evidence.internal.custody.SubjectNames;

/** What the agency calls its officers, cases and exhibits, and other agencies, for places that would show a bare id otherwise. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.AUDITOR_NAME})
public class TrailNames {
    @Inject
    private SubjectNames names;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Names by id: officers', references of cases, numbers of exhibits, each with the reference of its case; and the names of all
     * agencies by their codes. What another agency owns is as absent as what does not exist.
     *
     * @param ids a page's worth, some hundreds at most
     */
    @NotAudited(
            value = "the agency's own names, beside entries of its trail whose reading is recorded",
            attempt = "exhibit.view")
    public Map<String, String> listNames(Collection<UUID> ids) {
        return names.of(currentOfficer.get(), ids);
    }
}
