package org.crosscase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.internal.AuditReading;

/** Who looked at a case and what they did, for the officers of its agency. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class CaseHistory {
    @Inject
    private AuditReading reading;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Newest first; empty for a case of another agency as for one that does not exist.
     *
     * @param caseId of the case; a bare UUID, because the trail knows no feature above it
     * @param after the {@link AuditPage#next()} of the page before, or null
     * @param size 1 to 200
     */
    @NotAudited("shown with the case, whose viewing is recorded")
    public AuditPage listForCase(UUID caseId, String after, int size) {
        return reading.caseHistory(
                currentOfficer.get().agencyId(),
                new AuditQuery(null, null, "case", caseId.toString(), null, null, null, after, 0, size));
    }
}
