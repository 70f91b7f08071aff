package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;

/** The two cases of a link. Read across agencies, as linker. */
@ApplicationScoped
public class LinkedCases {
    private static final String CASES = "select id, agency_id, sensitivity from case_heading where id = any (:cases)";

    @Inject
    private Database database;

    Map<UUID, LinkedCase> find(CasePair pair) {
        Map<UUID, LinkedCase> found = new HashMap<>();
        database.acrossAgencies(CASES)
                .set("cases", new UUID[] {pair.low(), pair.high()})
                .each(row -> found.put(
                        row.uuid("id"),
                        new LinkedCase(
                                CaseId.of(row.uuid("id")),
                                AgencyId.of(row.uuid("agency_id")),
                                row.word("sensitivity", Sensitivity.class))));
        return found;
    }
}
