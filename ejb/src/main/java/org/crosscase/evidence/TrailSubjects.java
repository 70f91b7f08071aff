package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.internal.custody.SubjectSearch;

/** What an auditor means who types a case's reference or a file's hash: ids that the trail's entries are about. */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class TrailSubjects {
    @Inject
    private SubjectSearch search;

    @Inject
    private CurrentOfficer currentOfficer;

    /** Cases of the own agency with their exhibits and intakes. */
    @NotAudited(value = "ids for a search of the trail, which is recorded with what was asked", attempt = "audit.list")
    public Set<String> listOfCases(Set<CaseId> cases) {
        return cases.isEmpty() ? Set.of() : search.ofCases(currentOfficer.get().agencyId(), cases);
    }

    /** Media items of the own agency with that MD5, SHA-1 or SHA-256; empty when the text is no hash. */
    @NotAudited(value = "ids for a search of the trail, which is recorded with what was asked", attempt = "audit.list")
    public Optional<Set<String>> findMedia(String hash) {
        return search.media(currentOfficer.get().agencyId(), hash);
    }
}
