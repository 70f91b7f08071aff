package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.RequestMemory;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.LinkId;

/**
 * Figures of links that the linkers have not caught up with: a case that they count may have become COVERT, or an exhibit was
 * withdrawn. Whoever reads such a link meanwhile, or a list in which it has its place, gets it worked out at that moment; of all
 * other links what stands on record is right.
 */
@ApplicationScoped
public class LiveFigures {
    /** From what is due, which is little or nothing, to the links: so asking costs nothing while nothing is due. */
    private static final String BEHIND = """
            with concerned as (
              select d.case_id from link_due d where d.cause in ('CASE', 'EXHIBIT')
              union
              select l.high_case from link_due d join link l on l.low_case = d.case_id where d.cause in ('CASE', 'EXHIBIT')
              union
              select l.low_case from link_due d join link l on l.high_case = d.case_id where d.cause in ('CASE', 'EXHIBIT')
            ), behind as (
              select l.* from link_step s join link l on l.low_case = s.low_case and l.high_case = s.high_case
              where s.hides or :setAside and s.sets_aside
              union
              select l.* from concerned c join link l on l.low_case = c.case_id
              union
              select l.* from concerned c join link l on l.high_case = c.case_id
            )
            select w.set_aside, b.id, b.low_case, b.high_case, b.low_agency, b.high_agency
            from (select exists (select from link_step s where s.sets_aside) as set_aside) w
            left join behind b on not b.withdrawn and :reader in (b.low_agency, b.high_agency)""";

    private static final String SHOWN =
            "select link_id from link_side where agency_id = :agency and link_id = any (:links)";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private LinkWorkings workings;

    @Inject
    private RequestMemory memory;

    private record Behind(LinkId id, CasePair pair, UUID lowAgency, UUID highAgency) {
        static Behind read(Row row) {
            return new Behind(
                    LinkId.of(row.uuid("id")),
                    new CasePair(row.uuid("low_case"), row.uuid("high_case")),
                    row.uuid("low_agency"),
                    row.uuid("high_agency"));
        }
    }

    /** @param setAside whether links wait for files that were set aside, which are not among these */
    private record AllBehind(List<Behind> links, boolean setAside) {}

    /** @param link null in the only row while none is behind */
    private record Found(boolean setAside, Behind link) {}

    private record WhatIsBehind(AgencyId reader) implements RequestMemory.Question<AllBehind> {}

    /** @return those of the links that are behind, as the agency may count them now */
    Map<LinkId, View> of(AgencyId reader, Collection<LinkId> links) {
        if (links.isEmpty()) {
            return Map.of();
        }
        AllBehind all = behind(reader);
        List<Behind> behind = all.setAside() ? read(reader, true).links() : all.links();
        return workedOut(reader, behind, Set.copyOf(links));
    }

    /**
     * All links that the agency may see and whose figure on record tells what is hidden now, as it may count them now; nearly
     * always none. Not those with files that were set aside: these may be very many, and their figure tells nothing of others.
     */
    Map<LinkId, View> ofAll(AgencyId reader) {
        List<Behind> behind = behind(reader).links();
        return behind.isEmpty() ? Map.of() : workedOut(reader, behind, shown(reader, behind));
    }

    /** The agency's own cases whose strongest link may be another one now, also because one is hidden. */
    Set<CaseId> cases(AgencyId reader) {
        Set<CaseId> cases = new HashSet<>();
        for (Behind each : behind(reader).links()) {
            if (each.lowAgency.equals(reader.value())) {
                cases.add(CaseId.of(each.pair.low()));
            }
            if (each.highAgency.equals(reader.value())) {
                cases.add(CaseId.of(each.pair.high()));
            }
        }
        return cases;
    }

    /** The parts of a page ask once. Who changes what others may see makes them ask again. */
    private AllBehind behind(AgencyId reader) {
        return memory.once(new WhatIsBehind(reader), () -> read(reader, false));
    }

    private AllBehind read(AgencyId reader, boolean alsoSetAside) {
        scope.actAs(DatabaseRole.LINKER);
        List<Found> found = database.acrossAgencies(BEHIND)
                .set("setAside", alsoSetAside)
                .set("reader", reader.value())
                .list(row -> new Found(row.is("set_aside"), row.has("id") ? Behind.read(row) : null));
        scope.actAsApplication();
        return new AllBehind(
                found.stream().map(Found::link).filter(Objects::nonNull).toList(),
                found.get(0).setAside());
    }

    /** Under the reader's own policies. */
    private Set<LinkId> shown(AgencyId reader, List<Behind> behind) {
        return new HashSet<>(database.sql(reader, SHOWN)
                .set("links", behind.stream().map(each -> each.id.value()).toArray(UUID[]::new))
                .list(row -> LinkId.of(row.uuid("link_id"))));
    }

    private Map<LinkId, View> workedOut(AgencyId reader, List<Behind> behind, Set<LinkId> wanted) {
        List<Behind> asked =
                behind.stream().filter(each -> wanted.contains(each.id)).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<LinkId, View> live = new HashMap<>();
        scope.actAs(DatabaseRole.LINKER);
        asked.forEach(each -> live.put(each.id, workings.view(each.pair, reader)));
        scope.actAsApplication();
        return live;
    }
}
