package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.Statements;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.CaseId;

/** Which links of the own agency belong to cases, for an auditor who searches the trail. */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class LinksOfCases {
    private static final int MOST = 5_000;

    @Inject
    private Statements statements;

    @Inject
    private CurrentOfficer currentOfficer;

    @NotAudited("ids for a search of the trail, which is recorded with what was asked")
    public Set<String> listIds(Set<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return statements
                .list(
                        "select distinct link_id::text from link_side where agency_id = ? and case_id = any (?) limit "
                                + MOST,
                        row -> row.getString(1),
                        currentOfficer.get().agencyId().value(),
                        ids)
                .stream()
                .collect(Collectors.toSet());
    }
}
