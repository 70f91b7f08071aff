package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.agency.AgencyId;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Outcome;

/**
 * The trail of one agency, newest first, sought by the last row of the page before. The parts of the statements come
 * from this class alone; whatever an auditor types goes in as a parameter.
 */
@ApplicationScoped
public class AuditReading {
    /** Further than this a filtered list is not counted: nobody pages there, and counting costs what it counts. */
    static final int COUNTED = 10_000;

    private static final int MOST_NAMES = 500;

    static final String SELECT = """
            select e.id, e.recorded_at, e.username, coalesce(o.display_name, e.username), e.capacity, e.action,
              e.object_type, e.object_id, e.purpose, e.outcome, e.detail, l.position, l.seal
            from audit_entry e
            left join officer o on o.agency_id = e.agency_id and o.id = e.officer_id
            left join audit_leaf l on l.agency_id = e.agency_id and l.entry_id = e.id
            where\s""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    public Optional<AuditEntry> find(AgencyId agency, AuditEntryId id) {
        List<?> rows = em.createNativeQuery(SELECT + "e.agency_id = :agency and e.id = :id", Object[].class)
                .setParameter("agency", agency.value())
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> entry((Object[]) row));
    }

    /** Every entry of the agency that fits. */
    public AuditPage page(AgencyId agency, AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String filter = filter(agency, query, parameters);
        boolean filtered = parameters.size() > 1;
        long total = filtered ? count(filter, parameters) : countAll(agency);

        String from = "";
        Map<String, Object> positioned = new HashMap<>(parameters);
        if (query.after() != null) {
            PageKey position = PageKey.parse(query.after());
            from = " and (e.recorded_at, e.id) < (:lastAt, :lastId)";
            positioned.put("lastAt", position.time());
            positioned.put("lastId", position.id());
        }
        int size = Math.max(1, Math.min(200, query.size()));
        List<?> rows = with(
                        em.createNativeQuery(
                                SELECT + filter + from + " order by e.recorded_at desc, e.id desc", Object[].class),
                        positioned)
                .setFirstResult(query.after() == null ? Math.max(0, query.skip()) : 0)
                .setMaxResults(size + 1)
                .getResultList();
        List<AuditEntry> items =
                rows.stream().limit(size).map(row -> entry((Object[]) row)).toList();
        AuditEntry last = items.isEmpty() ? null : items.get(items.size() - 1);
        String next =
                rows.size() > size ? new PageKey(last.at().toString(), last.id().value()).toString() : null;
        return new AuditPage(items, filtered ? Math.min(total, COUNTED) : total, !filtered || total <= COUNTED, next);
    }

    private long count(String filter, Map<String, Object> parameters) {
        return ((Number) with(
                                em.createNativeQuery("select count(*) from (select 1 from audit_entry e where " + filter
                                        + " limit " + (COUNTED + 1) + ") counted"),
                                parameters)
                        .getSingleResult())
                .longValue();
    }

    /** Without counting rows: the log knows its length. */
    private long countAll(AgencyId agency) {
        return ((Number) em.createNativeQuery("""
                        select coalesce((select size from audit_head where agency_id = :agency), 0)
                          + (select count(*) from audit_pending where agency_id = :agency)""")
                        .setParameter("agency", agency.value())
                        .getSingleResult())
                .longValue();
    }

    /** Every entry that fits and that a checkpoint over so many entries covers, in the order of the log. */
    List<UUID> covered(AgencyId agency, AuditQuery query, long signed, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String filter = filter(agency, query, parameters);
        parameters.put("signed", signed);
        List<?> ids = with(
                        em.createNativeQuery(
                                "select e.id from audit_entry e join audit_leaf l on l.agency_id = e.agency_id"
                                        + " and l.entry_id = e.id where l.position < :signed and " + filter
                                        + " order by l.position",
                                UUID.class),
                        parameters)
                .setMaxResults(limit)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private String filter(AgencyId agency, AuditQuery query, Map<String, Object> parameters) {
        StringBuilder filter = new StringBuilder("e.agency_id = :agency");
        parameters.put("agency", agency.value());
        add(filter, parameters, "e.username = :username", "username", query.username());
        if (query.who() != null) {
            add(filter, parameters, "e.username in (:usernames)", "usernames", usernames(agency, query.who()));
        }
        add(filter, parameters, "e.action = :action", "action", query.action());
        add(filter, parameters, "e.action in (:actions)", "actions", query.actions());
        add(filter, parameters, "e.object_type = :objectType", "objectType", query.objectType());
        add(filter, parameters, "e.object_id <> '' and e.object_id = :objectId", "objectId", query.objectId());
        if (query.objectIds() != null) {
            Set<String> ids = query.objectIds().isEmpty() ? Set.of("none") : query.objectIds();
            add(filter, parameters, "e.object_id <> '' and e.object_id in (:objectIds)", "objectIds", ids);
        }
        if (query.outcome() == Outcome.DONE) {
            add(filter, parameters, "e.outcome = :outcome", "outcome", Outcome.DONE.name());
        } else if (query.outcome() != null) {
            // written out, so that the planner sees that the partial index serves
            add(
                    filter,
                    parameters,
                    "e.outcome <> 'DONE' and e.outcome = :outcome",
                    "outcome",
                    query.outcome().name());
        }
        add(filter, parameters, "e.recorded_at >= :from", "from", query.from());
        add(filter, parameters, "e.recorded_at < :to", "to", query.to());
        return filter.toString();
    }

    /** Of officers whose name has that part; the text itself too, for those whom the agency knows no more. */
    private Set<String> usernames(AgencyId agency, String part) {
        Set<String> found = new HashSet<>(Set.of(part));
        for (Object name : em.createNativeQuery(
                        "select username from officer where agency_id = :agency and ("
                                + "strpos(lower(normalize(display_name, NFC)), lower(normalize(:part, NFC))) > 0"
                                + " or strpos(lower(username), lower(:part)) > 0)",
                        String.class)
                .setParameter("agency", agency.value())
                .setParameter("part", part)
                .setMaxResults(MOST_NAMES)
                .getResultList()) {
            found.add((String) name);
        }
        return found;
    }

    private static void add(
            StringBuilder filter, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null && !"".equals(value)) {
            filter.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static Query with(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                AuditEntryId.of((UUID) row[0]),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                Outcome.valueOf((String) row[9]),
                (String) row[10],
                row[11] == null ? null : ((Number) row[11]).longValue(),
                row[12] == null ? null : HexFormat.of().formatHex((byte[]) row[12]));
    }
}
