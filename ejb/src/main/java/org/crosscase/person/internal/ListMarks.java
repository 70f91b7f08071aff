package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.person.CommonValueId;
import org.crosscase.person.IdentifierId;

/**
 * Which of an agency's identifiers fall under an entry of its lists: those of cases for their team only, too, of which whoever imports a list
 * learns nothing.
 */
@ApplicationScoped
public class ListMarks {
    /** On {@code identifier i}: its host and those above it, of two labels at least. */
    private static final String HOSTS = """
            select regexp_replace(i.host, '^' || repeat('[^.]+[.]', n), '')
            from generate_series(0, length(i.host) - length(replace(i.host, '.', '')) - 1) as n""";

    /** Beside {@code entry (id, kind, types, term, first_address, last_address)}: each with the identifiers under it. */
    static final String FOUND = """
            found as (
              select e.id as entry, i.id as identifier
              from entry e join identifier i on i.agency_id = :agency and i.address between e.first_address and e.last_address
              where e.kind = 'NETWORK' and i.type = any (e.types)
              union all
              select e.id, i.id
              from entry e join identifier i on i.agency_id = :agency and i.folded = e.term
              where e.kind = 'VALUE' and not i.as_text and i.type = any (e.types)
              union all
              select e.id, i.id
              from identifier i cross join lateral (""" + HOSTS + """
            ) h (name)
              join entry e on e.kind = 'HOST' and e.term = h.name and i.type = any (e.types)
              where i.agency_id = :agency and i.host is not null
            )""";

    /** On {@code identifier i}. */
    private static final String UNDER_ONE = """
            (exists (select from common_value e
                where e.agency_id = i.agency_id and e.withdrawn_at is null and e.kind = 'NETWORK' and i.type = any (e.types)
                  and i.address between e.first_address and e.last_address)
              or exists (select from common_value e
                where e.agency_id = i.agency_id and e.withdrawn_at is null and e.kind = 'VALUE' and i.type = any (e.types)
                  and e.term = i.folded and not i.as_text)
              or exists (select from common_value e
                where e.agency_id = i.agency_id and e.withdrawn_at is null and e.kind = 'HOST' and i.type = any (e.types)
                  and e.term in (""" + HOSTS + ")))";

    private static final String MARK = "update identifier i set listed = " + UNDER_ONE
            + " where i.agency_id = :agency and i.id = :identifier and i.listed <> " + UNDER_ONE;

    private static final String MARK_UNDER = """
            with entry as (
              select id, kind, types, term, first_address, last_address from common_value
              where agency_id = :agency and id = any (:entries)
            ),\s""" + FOUND + """
            \supdate identifier i set listed = not i.listed
            from (select distinct identifier from found) f
            where i.agency_id = :agency and i.id = f.identifier and i.removed_at is null and i.listed <>\s""" + UNDER_ONE + """
            \sreturning i.id""";

    /** Who records waits for a list that is on its way, and a list for whoever records: else neither would see the other. */
    private static final String BESIDE_LISTS = """
            select cast(pg_advisory_xact_lock_shared(hashtext('crosscase.common'), hashtext(cast(:agency as text))) as text) as locked""";

    private static final String ALONE = """
            select cast(pg_advisory_xact_lock(hashtext('crosscase.common'), hashtext(cast(:agency as text))) as text) as locked""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /** Before an identifier is recorded or changed. */
    void beside(AgencyId agency) {
        lock(agency, BESIDE_LISTS);
    }

    /** One that was recorded or changed. */
    void mark(AgencyId agency, IdentifierId id) {
        scope.asOwnWork(
                agency,
                () -> database.sql(agency, MARK).set("identifier", id.value()).execute());
    }

    /** Before entries are added or withdrawn. */
    public void lock(AgencyId agency) {
        lock(agency, ALONE);
    }

    /**
     * Whatever falls under these, which were added or withdrawn.
     *
     * @return those that are set aside now and were not, or were and are not
     */
    public List<IdentifierId> markUnder(AgencyId agency, List<CommonValueId> entries) {
        return scope.asOwnWork(
                agency,
                () -> database.sql(agency, MARK_UNDER)
                        .set(
                                "entries",
                                entries.stream().map(CommonValueId::value).toArray(UUID[]::new))
                        .list(row -> IdentifierId.of(row.uuid("id"))));
    }

    private void lock(AgencyId agency, String statement) {
        database.sql(agency, statement).any();
    }
}
