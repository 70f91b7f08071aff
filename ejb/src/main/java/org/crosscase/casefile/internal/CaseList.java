package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.Counted;
import org.crosscase.PageKey;
import org.crosscase.Paging;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
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
    private static final String SELECT = """
            select c.id, c.reference, c.title, c.sensitivity, c.team_only, c.status, c.lead_officer, o.display_name, c.opened_at,
              c.media_count, %s as strongest, lower(c.reference) as reference_in_order, lower(c.title) as title_in_order,
              (%s) as total
            from case_file c join officer_name o on o.agency_id = c.agency_id and o.id = c.lead_officer %s
            where\s""";

    /** Few rows or none: cases whose figure on record is behind what their agency may know. */
    private static final String NOW =
            "left join unnest(cast(:behind as uuid[]), cast(:strengths as integer[])) as n (case_id, strength) on n.case_id = c.id";

    @Inject
    private Event<StrongestLinksAsked> strongestAsked;

    @Inject
    private Database database;

    private record Found(CaseSummary summary, int strongest, String reference, String title) {}

    public CasePage page(ActingOfficer reader, CaseQuery query) {
        AgencyId agency = reader.agencyId();
        CaseFilter filter = CaseFilter.of(reader.id(), query);
        String counted = "select count(*) from case_file c where " + filter.text();
        Order order = Order.of(query.sort());
        Map<CaseId, Integer> now = order == Order.STRONGEST_LINK ? strongestNow(reader) : Map.of();
        if (!now.isEmpty()) {
            order = Order.STRONGEST_LINK_NOW;
        }
        Paging paging = Paging.of(query.after(), query.skip(), query.size());
        Sql page = filter.with(database.sql(
                        agency,
                        SELECT.formatted(order.strongest(), counted, now.isEmpty() ? "" : NOW) + filter.text()
                                + (paging.goesOn() ? " and " + order.beyond() : "") + " order by " + order.by()
                                + " offset :skip limit :most"))
                .set("skip", paging.skip())
                .set("most", paging.most());
        if (!now.isEmpty()) {
            List<CaseId> cases = List.copyOf(now.keySet());
            page.set("behind", cases.stream().map(CaseId::value).toArray(UUID[]::new));
            page.set("strengths", cases.stream().map(now::get).toArray(Integer[]::new));
        }
        if (paging.goesOn()) {
            page.set("lastKey", order.key(paging.after()))
                    .set("lastId", paging.after().id());
        }
        List<Counted<Found>> rows = page.list(row -> new Counted<>(found(row), row.number("total")));
        long total = Counted.total(
                rows, paging, () -> filter.with(database.sql(agency, counted)).count());
        List<Found> found = rows.stream().map(Counted::row).toList();
        Order inOrder = order;
        return new CasePage(
                paging.shown(found).stream().map(Found::summary).toList(),
                total,
                paging.next(found, last -> position(inOrder, last)));
    }

    private Map<CaseId, Integer> strongestNow(ActingOfficer reader) {
        StrongestLinksAsked asked = new StrongestLinksAsked(reader);
        strongestAsked.fire(asked);
        return asked.now();
    }

    private static Found found(Row row) {
        CaseSummary summary = new CaseSummary(
                CaseId.of(row.uuid("id")),
                row.text("reference"),
                row.text("title"),
                row.word("sensitivity", Sensitivity.class),
                row.is("team_only"),
                row.word("status", CaseStatus.class),
                OfficerId.of(row.uuid("lead_officer")),
                row.text("display_name"),
                row.time("opened_at"),
                row.number("media_count"));
        return new Found(summary, row.small("strongest"), row.text("reference_in_order"), row.text("title_in_order"));
    }

    /** The strength orders the list and is shown to nobody. */
    private static PageKey position(Order order, Found last) {
        return order.position(last.summary(), last.strongest(), last.reference(), last.title());
    }
}
