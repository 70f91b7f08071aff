package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.Paging;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;

/** The trail of one agency, newest first, sought by the last row of the page before. */
@ApplicationScoped
public class AuditReading {
    /** Further than this a filtered list is not counted: nobody pages there, and counting costs what it counts. */
    static final int COUNTED = 10_000;

    static final String NO_FURTHER = " limit " + (COUNTED + 1) + ") counted";

    private static final int MOST_NAMES = 500;

    static final String SELECT = """
            select e.id, e.recorded_at, e.username, coalesce(o.display_name, e.username) as display_name, e.capacity,
              e.action, e.object_type, e.object_id, e.purpose_code, e.purpose, e.outcome, e.fact,
              array(select unnest(e.arguments)) as arguments, l.position, l.seal
            from audit_entry e
            left join officer_account o on o.agency_id = e.agency_id and o.id = e.officer_id
            left join audit_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id
            where\s""";

    /** Without counting rows: the log knows its length. */
    private static final String COUNT_ALL = """
            select coalesce((select size from audit_head where agency_id = :agency), 0)
              + (select count(*) from audit_pending where agency_id = :agency)""";

    private static final String USERNAMES = """
            select username from officer_account where agency_id = :agency and (
              strpos(lower(normalize(display_name, NFC)), lower(normalize(:part, NFC))) > 0
              or strpos(lower(username), lower(:part)) > 0)
            limit\s""" + MOST_NAMES;

    @Inject
    private Database database;

    public Optional<AuditEntry> find(AgencyId agency, AuditEntryId id) {
        return database.sql(agency, SELECT + "e.agency_id = :agency and e.id = :id")
                .set("id", id.value())
                .find(AuditReading::entry);
    }

    /** Every entry of the agency that fits. */
    public AuditPage page(AgencyId agency, AuditQuery query) {
        AuditFilter filter = filter(agency, query);
        boolean filtered = !filter.isEmpty();
        long total = filtered
                ? count(agency, filter)
                : database.sql(agency, COUNT_ALL).count();

        Paging paging = Paging.of(query.after(), query.skip(), query.size());
        Sql page = filter.with(database.sql(
                        agency,
                        SELECT + filter.text()
                                + (paging.goesOn() ? " and (e.recorded_at, e.id) < (:lastAt, :lastId)" : "")
                                + " order by e.recorded_at desc, e.id desc offset :skip limit :most"))
                .set("skip", paging.skip())
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastAt", paging.after().time())
                    .set("lastId", paging.after().id());
        }
        List<AuditEntry> found = page.list(AuditReading::entry);
        return filtered
                ? page(found, paging, Math.min(total, COUNTED), total <= COUNTED)
                : page(found, paging, total, true);
    }

    /** @param found one more than the page has room for when there is a next one */
    static AuditPage page(List<AuditEntry> found, Paging paging, long total, boolean exact) {
        String next = paging.next(
                found, last -> new PageKey(last.at().toString(), last.id().value()));
        return new AuditPage(paging.shown(found), total, exact, next);
    }

    private long count(AgencyId agency, AuditFilter filter) {
        String text = "select count(*) from (select 1 from audit_entry e where " + filter.text() + NO_FURTHER;
        return filter.with(database.sql(agency, text)).count();
    }

    /** Every entry that fits and that a checkpoint over so many entries covers, in the order of the log. */
    List<UUID> covered(AgencyId agency, AuditQuery query, long signed, int limit) {
        AuditFilter filter = filter(agency, query);
        return filter.with(database.sql(
                        agency,
                        "select e.id from audit_entry e join audit_leaf l on l.agency_id = e.agency_id"
                                + " and l.entry_id = e.id where l.position < :signed and " + filter.text()
                                + " order by l.position limit :limit"))
                .set("signed", signed)
                .set("limit", limit)
                .list(row -> row.uuid("id"));
    }

    private AuditFilter filter(AgencyId agency, AuditQuery query) {
        return AuditFilter.of(query, query.who() == null ? Set.of() : usernames(agency, query.who()));
    }

    /** Of officers whose name has that part; the text itself too, for those whom the agency knows no more. */
    private Set<String> usernames(AgencyId agency, String part) {
        Set<String> found = new HashSet<>(Set.of(part));
        database.sql(agency, USERNAMES).set("part", part).each(row -> found.add(row.text("username")));
        return found;
    }

    static AuditEntry entry(Row row) {
        return new AuditEntry(
                AuditEntryId.of(row.uuid("id")),
                row.time("recorded_at"),
                row.text("username"),
                row.text("display_name"),
                row.text("capacity"),
                row.text("action"),
                row.text("object_type"),
                row.text("object_id"),
                new Purpose(row.text("purpose_code"), row.text("purpose")),
                row.word("outcome", Outcome.class),
                Fact.read(row.text("fact"), row.texts("arguments")),
                row.numberOrNull("position"),
                row.has("seal") ? HexFormat.of().formatHex(row.bytes("seal")) : null);
    }
}
