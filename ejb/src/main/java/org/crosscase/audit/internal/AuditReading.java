package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crosscase.Counted;
import org.crosscase.PageKey;
import org.crosscase.Paging;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditEntryDetails.Seal;
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

    static final String COLUMNS = """
            select e.id, e.recorded_at, e.username, coalesce(o.display_name, e.username) as display_name, e.capacity,
              e.action, e.object_type, e.object_id, e.purpose_code, e.purpose, e.outcome, e.fact,
              array(select unnest(e.arguments)) as arguments, l.position, l.seal""";

    static final String JOINED = """
             left join officer_account o on o.agency_id = e.agency_id and o.id = e.officer_id
            left join audit_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id
            """;

    /** With what proves it: the entry as it was hashed, the seals around its place, and the log's last checkpoint. */
    private static final String ONE = COLUMNS + """
            , e.agency_id, e.officer_id, e.key_id, e.nonce, n.positions, n.seals,
              (select k.note from audit_checkpoint k where k.agency_id = :agency order by k.number desc limit 1) as note
            from audit_entry e""" + JOINED + """
            left join lateral (
              select array_agg(s.position order by s.position) as positions,
                array_agg(encode(s.seal, 'hex') order by s.position) as seals
              from audit_leaf s
              where s.agency_id = :agency and s.position between l.position - 1 and l.position + 1) n on true
            where e.agency_id = :agency and e.id = :id""";

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

    /**
     * One entry with what proves it.
     *
     * @param hashed as it was hashed
     * @param note of the log's last checkpoint, or null
     */
    public record Found(AuditEntry entry, CanonicalEntry hashed, List<Seal> seals, String note) {}

    public Optional<Found> find(AgencyId agency, AuditEntryId id) {
        return database.sql(agency, ONE)
                .set("id", id.value())
                .find(row -> new Found(entry(row), StoredEntries.read(row), seals(row), row.text("note")));
    }

    private static List<Seal> seals(Row row) {
        if (!row.has("positions")) {
            return List.of();
        }
        Long[] positions = row.numbers("positions");
        String[] seals = row.texts("seals");
        return IntStream.range(0, positions.length)
                .mapToObj(i -> new Seal(positions[i], seals[i]))
                .toList();
    }

    /** Every entry of the agency that fits. */
    public AuditPage page(AgencyId agency, AuditQuery query) {
        AuditFilter filter = filter(agency, query);
        boolean filtered = !filter.isEmpty();
        String count = filtered
                ? "select count(*) from (select 1 from audit_entry e where " + filter.text() + NO_FURTHER
                : COUNT_ALL;
        Paging paging = Paging.of(query.after(), query.skip(), query.size());
        Sql page = filter.with(database.sql(
                        agency,
                        COLUMNS + ", (" + count + ") as total from audit_entry e" + JOINED + " where " + filter.text()
                                + (paging.goesOn() ? " and (e.recorded_at, e.id) < (:lastAt, :lastId)" : "")
                                + " order by e.recorded_at desc, e.id desc offset :skip limit :most"))
                .set("skip", paging.skip())
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastAt", paging.after().time())
                    .set("lastId", paging.after().id());
        }
        List<Counted<AuditEntry>> found = page.list(AuditReading::counted);
        long total = Counted.total(
                found, paging, () -> filter.with(database.sql(agency, count)).count());
        return filtered
                ? page(found, paging, Math.min(total, COUNTED), total <= COUNTED)
                : page(found, paging, total, true);
    }

    /** @param found one more than the page has room for when there is a next one */
    static AuditPage page(List<Counted<AuditEntry>> found, Paging paging, long total, boolean exact) {
        List<AuditEntry> entries = found.stream().map(Counted::row).toList();
        String next = paging.next(
                entries, last -> new PageKey(last.at().toString(), last.id().value()));
        return new AuditPage(paging.shown(entries), total, exact, next);
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

    static Counted<AuditEntry> counted(Row row) {
        return new Counted<>(entry(row), row.number("total"));
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
