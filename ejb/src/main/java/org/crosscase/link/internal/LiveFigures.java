package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.link.LinkId;

/**
 * Figures of links that the linkers have not caught up with: a case that they count may have become COVERT, or an exhibit was
 * withdrawn. Whoever reads such a link meanwhile gets it worked out at that moment; of all other links what stands on record is right.
 */
@ApplicationScoped
public class LiveFigures {
    private static final String BEHIND = """
            select l.id, l.low_case, l.high_case from link l
            where l.id = any (?) and not l.withdrawn
              and (exists (select from link_step s
                  where s.low_case = l.low_case and s.high_case = l.high_case and (s.hides or s.sets_aside))
                or exists (select from link_due d where d.cause in ('CASE', 'EXHIBIT')
                  and (d.case_id in (l.low_case, l.high_case)
                    or exists (select from link t where t.low_case = d.case_id and t.high_case in (l.low_case, l.high_case))
                    or exists (select from link t where t.high_case = d.case_id
                      and t.low_case in (l.low_case, l.high_case)))))""";

    @Inject
    private Statements statements;

    @Inject
    private DatabaseScope scope;

    @Inject
    private LinkWorkings workings;

    private record Behind(LinkId id, CasePair pair) {}

    /** @return those of the links that are behind, as the agency may count them now */
    Map<LinkId, View> of(AgencyId reader, Collection<LinkId> links) {
        if (links.isEmpty()) {
            return Map.of();
        }
        Map<LinkId, View> live = new HashMap<>();
        scope.takeOn(DatabaseRole.LINKER);
        List<Behind> behind = statements.list(
                BEHIND,
                row -> new Behind(
                        LinkId.of(Statements.uuid(row, "id")),
                        new CasePair(Statements.uuid(row, "low_case"), Statements.uuid(row, "high_case"))),
                (Object) links.stream().map(LinkId::value).toArray(UUID[]::new));
        behind.forEach(one -> live.put(one.id, workings.view(one.pair, reader.value())));
        scope.layDown();
        return live;
    }
}
