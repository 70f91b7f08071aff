package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.Spelling;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CasePage;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.casefile.StrongestLinksAsked;

/**
 * The case list, sought by its last row. The parts of the statement come from this class alone; whatever an officer
 * types goes in as a parameter.
 */
@ApplicationScoped
public class CaseList {
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Few rows or none: cases whose figure on record is behind what their agency may know. */
    private static final String NOW =
            "left join unnest(cast(:behind as uuid[]), cast(:strengths as integer[])) as n (case_id, strength) on n.case_id = c.id";

    @Inject
    private Event<StrongestLinksAsked> strongestAsked;

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    public CasePage page(AgencyId agency, OfficerId officer, CaseQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String filter = filter(agency, officer, query, parameters);
        long total = ((Number)
                        with(em.createNativeQuery("select count(*) from case_file c where " + filter), parameters)
                                .getSingleResult())
                .longValue();

        Order order = Order.of(query.sort());
        Map<CaseId, Integer> now = order == Order.STRONGEST_LINK ? strongestNow(agency) : Map.of();
        String live = "";
        if (!now.isEmpty()) {
            order = Order.STRONGEST_LINK_NOW;
            live = NOW;
            List<CaseId> cases = List.copyOf(now.keySet());
            parameters.put("behind", cases.stream().map(CaseId::value).toArray(UUID[]::new));
            parameters.put("strengths", cases.stream().map(now::get).toArray(Integer[]::new));
        }
        String from = "";
        if (query.after() != null) {
            PageKey position = PageKey.parse(query.after());
            from = " and " + order.beyond();
            parameters.put("lastKey", order.key(position));
            parameters.put("lastId", position.id());
        }
        int size = Math.max(1, Math.min(200, query.size()));
        List<?> rows = with(
                        em.createNativeQuery(
                                """
                select c.id, c.reference, c.title, c.sensitivity, c.status, c.lead_officer, o.display_name, c.opened_at,
                  c.media_count, %s, lower(c.reference), lower(c.title)
                from case_file c join officer o on o.agency_id = c.agency_id and o.id = c.lead_officer %s
                where\s""".formatted(order.strongest(), live) + filter + from + " order by " + order.by(),
                                Object[].class),
                        parameters)
                .setFirstResult(query.after() == null ? Math.max(0, query.skip()) : 0)
                .setMaxResults(size + 1)
                .getResultList();
        List<CaseSummary> items =
                rows.stream().limit(size).map(row -> summary((Object[]) row)).toList();
        String next = rows.size() > size ? position(order, items, rows) : null;
        return new CasePage(items, total, next);
    }

    private Map<CaseId, Integer> strongestNow(AgencyId agency) {
        StrongestLinksAsked asked = new StrongestLinksAsked(agency);
        strongestAsked.fire(asked);
        return asked.now();
    }

    private static String filter(AgencyId agency, OfficerId officer, CaseQuery query, Map<String, Object> parameters) {
        StringBuilder filter = new StringBuilder("c.agency_id = :agency");
        parameters.put("agency", agency.value());
        if (query.status() != null) {
            filter.append(" and c.status = :status");
            parameters.put("status", query.status().name());
        }
        if (query.sensitivity() != null) {
            filter.append(" and c.sensitivity = :sensitivity");
            parameters.put("sensitivity", query.sensitivity().name());
        }
        if (query.mine() == CaseQuery.Mine.LEAD) {
            filter.append(" and c.lead_officer = :officer");
            parameters.put("officer", officer.value());
        } else if (query.mine() == CaseQuery.Mine.TEAM) {
            filter.append(" and exists (select from case_team t where t.agency_id = :agency and t.case_id = c.id"
                    + " and t.officer_id = :officer)");
            parameters.put("officer", officer.value());
        }
        if (query.text() != null && !query.text().isBlank()) {
            String text = Spelling.searchable(query.text());
            part(filter, parameters, "part", CaseTokens.beginning(text));
            if (!CaseTokens.beginning(text).equals(text)) {
                part(filter, parameters, "end", CaseTokens.end(text));
            }
        }
        return filter.toString();
    }

    /** Tokens that begin with this part: all that lie between it and the last text that begins so. */
    private static void part(StringBuilder filter, Map<String, Object> parameters, String name, String part) {
        filter.append(" and c.id in (select t.case_id from case_token t where t.agency_id = :agency and t.token >= :")
                .append(name)
                .append(" and t.token < :")
                .append(name)
                .append("Beyond)");
        parameters.put(name, part);
        parameters.put(name + "Beyond", part + LAST_CHARACTER);
    }

    private static Query with(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static CaseSummary summary(Object[] row) {
        return new CaseSummary(
                CaseId.of((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                Sensitivity.valueOf((String) row[3]),
                CaseStatus.valueOf((String) row[4]),
                OfficerId.of((UUID) row[5]),
                (String) row[6],
                (Instant) row[7],
                ((Number) row[8]).longValue());
    }

    /** The strength orders the list and is shown to nobody. */
    private static String position(Order order, List<CaseSummary> items, List<?> rows) {
        int last = items.size() - 1;
        Object[] row = (Object[]) rows.get(last);
        return order.position(items.get(last), ((Number) row[9]).intValue(), (String) row[10], (String) row[11])
                .toString();
    }
}
