package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.GrantScope;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.internal.LinkedCase.Granted;

/** The two cases of a link. Read across agencies, as linker. */
@ApplicationScoped
public class LinkedCases {
    private static final String CASES = """
            select c.id, c.agency_id, c.sensitivity,
              array(select g.to_agency from case_granted g where g.owner_agency = c.agency_id and g.case_id = c.id
                order by g.to_agency, g.scope) as receivers,
              array(select g.scope from case_granted g where g.owner_agency = c.agency_id and g.case_id = c.id
                order by g.to_agency, g.scope) as scopes
            from case_heading c where c.id = any (:cases)""";

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
                                row.word("sensitivity", Sensitivity.class),
                                granted(row))));
        return found;
    }

    private static List<Granted> granted(Row row) {
        UUID[] receivers = row.uuids("receivers");
        String[] scopes = row.texts("scopes");
        return IntStream.range(0, receivers.length)
                .mapToObj(i -> new Granted(AgencyId.of(receivers[i]), GrantScope.valueOf(scopes[i])))
                .toList();
    }
}
