package org.crosscase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.internal.CaseTrail;

/**
 * Who looked at a case and what they did, for the officers of its agency: what was done to the case itself, and to its
 * pictures, exhibits, intakes and links, and the look-ups that found it.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class CaseHistory {
    @Inject
    private CaseTrail trail;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Newest first; empty for a case of another agency as for one that does not exist.
     *
     * @param caseId of the case; a bare UUID, because the trail knows no feature above it
     * @param after the {@link AuditPage#next()} of the page before, or null
     * @param size 1 to 200
     */
    @NotAudited(value = "shown with the case, whose viewing is recorded", attempt = "case.view")
    public AuditPage listForCase(UUID caseId, String after, int size) {
        return trail.page(currentOfficer.get(), caseId, after, size);
    }
}
