package org.crosscase.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.internal.CaseFileRepository;

/** What an auditor means who types a part of a case's reference. */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class CaseReferences {
    @Inject
    private CaseFileRepository cases;

    @Inject
    private CurrentOfficer currentOfficer;

    /** Cases of the own agency whose reference has that part; the newest hundred. */
    @NotAudited(value = "ids for a search of the trail, which is recorded with what was asked", attempt = "audit.list")
    public Set<CaseId> findByPart(String reference) {
        return reference == null || reference.isBlank()
                ? Set.of()
                : cases.withReference(currentOfficer.get(), reference.strip());
    }
}
