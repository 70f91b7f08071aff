package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Role;
import org.crosscase.agency.TeamOnly;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.CaseId;

/** Which links of the own agency belong to cases, for an auditor who searches the trail. */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class LinksOfCases {
    private static final int MOST = 5_000;

    private static final String LINKS = """
            select distinct s.link_id from link_side s
            where s.agency_id = :agency and s.case_id = any (:cases) and s.case_id <> all\s""" + TeamOnly.HIDDEN + " limit :most";

    @Inject
    private Database database;

    @Inject
    private CurrentOfficer currentOfficer;

    @NotAudited(value = "ids for a search of the trail, which is recorded with what was asked", attempt = "audit.list")
    public Set<String> listIds(Set<CaseId> cases) {
        return new HashSet<>(database.sql(currentOfficer.get(), LINKS)
                .set("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .set("most", MOST)
                .list(row -> row.uuid("link_id").toString()));
    }
}
