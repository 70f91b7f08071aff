package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.Paging;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.link.AgencyPair;
import org.crosscase.link.BoardCounts;
import org.crosscase.link.BoardLink;
import org.crosscase.link.BoardPage;
import org.crosscase.link.BoardQuery;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.StrengthWord;

/**
 * Reads links between agencies across agencies, as coordinator: that role's policy and column grants let through what
 * coordinators may know, and nothing else is asked for here.
 */
@ApplicationScoped
public class BoardList {
    private static final String AGENCIES = """
             low.code as low_code, low.name as low_name, low.country as low_country, low.kind as low_kind,
              low.contact_name as low_contact_name, low.contact_email as low_contact_email,
              low.contact_phone as low_contact_phone,
              high.code as high_code, high.name as high_name, high.country as high_country, high.kind as high_kind,
              high.contact_name as high_contact_name, high.contact_email as high_contact_email,
              high.contact_phone as high_contact_phone""";

    private static final String FROM = """
             from link l join agency_contact low on low.id = l.low_agency join agency_contact high on high.id = l.high_agency
            left join link_seen v on v.agency_id = :agency and v.officer_id = :officer and v.link_id = l.id""";

    private static final String WHERE = " where true";

    /** What each case lets coordinators know at this moment; the counts of a link with a COVERT case are left out here. */
    private static final String FROM_FACES = FROM + """
             join case_face lf on lf.owner_agency = l.low_agency and lf.case_id = l.low_case
            join case_face hf on hf.owner_agency = l.high_agency and hf.case_id = l.high_case""";

    private static final String LINKS = """
            select l.id, l.low_agency, l.high_agency, l.strength, l.withdrawn, n.kinds, n.adding, n.common,
              v.seen_at, l.found_at, l.changed_at,
              lf.sensitivity as low_sensitivity, lf.board_reference as low_reference, lf.title as low_title,
              lf.lead as low_lead, l.low_decision, l.low_decided_at,
              hf.sensitivity as high_sensitivity, hf.board_reference as high_reference, hf.title as high_title,
              hf.lead as high_lead, l.high_decision, l.high_decided_at,""" + AGENCIES + FROM_FACES + """

            left join lateral (select array_agg(k.kind order by k.kind) as kinds,
                array_agg(cast(k.adding as bigint) order by k.kind) as adding,
                array_agg(cast(k.common as bigint) order by k.kind) as common
              from link_count k where k.link_id = l.id) n on true""" + WHERE;

    /** None while a side is COVERT, which the policy decides; the item's identity only while both are OPEN. */
    private static final String REASONS = """
            select r.link_id, r.kind, r.rarity, r.agencies, r.items, r.points, cast(r.details as text) as facts,
              case when lf.sensitivity = 'OPEN' and hf.sensitivity = 'OPEN' then r.identity end as told_identity
            from link_reason r join link l on l.id = r.link_id
            join case_face lf on lf.owner_agency = l.low_agency and lf.case_id = l.low_case
            join case_face hf on hf.owner_agency = l.high_agency and hf.case_id = l.high_case
            where r.link_id = any (:links) order by r.link_id, r.position""";

    private static final String PAIRS = """
            select l.low_agency, l.high_agency, l.links, l.strongest,""" + AGENCIES + """
             from (select least(low_agency, high_agency) as low_agency, greatest(low_agency, high_agency) as high_agency,
                count(*) as links, max(strength) as strongest from link where not withdrawn
                group by least(low_agency, high_agency), greatest(low_agency, high_agency)) l
            join agency_contact low on low.id = l.low_agency join agency_contact high on high.id = l.high_agency
            order by l.links desc, l.strongest desc, l.low_agency, l.high_agency""";

    private static final String COUNTS = """
            select count(*) as links, count(*) filter (where v.seen_at is null) as unseen,
              count(*) filter (where found_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC') as today,
              count(*) filter (where strength >= :strong) as strong
            from link l left join link_seen v on v.agency_id = :agency and v.officer_id = :officer and v.link_id = l.id
            where not l.withdrawn""";

    private static final String BEYOND =
            " and l.strength <= :lastStrength and (l.strength < :lastStrength or l.id > :lastId)";

    @Inject
    private Database database;

    public BoardPage page(ActingOfficer reader, BoardQuery query) {
        BoardFilter filter = new BoardFilter(query);
        long total = filter.with(of(reader, "select count(*)" + FROM + WHERE + filter.text()))
                .count();
        Paging paging = Paging.of(query.after(), query.skip(), query.size());
        Sql page = filter.with(of(
                        reader,
                        LINKS + filter.text() + (paging.goesOn() ? BEYOND : "")
                                + " order by l.strength desc, l.id offset :skip limit :most"))
                .set("skip", paging.skip())
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastStrength", paging.after().number())
                    .set("lastId", paging.after().id());
        }
        List<BoardLink> rows = page.list(BoardRows::link);
        return new BoardPage(
                paging.shown(rows),
                total,
                paging.next(
                        rows,
                        last -> new PageKey(
                                Integer.toString(last.strength()), last.id().value())));
    }

    public Optional<BoardLink> find(ActingOfficer reader, LinkId id) {
        return of(reader, LINKS + " and l.id = :link").set("link", id.value()).find(BoardRows::link);
    }

    public List<LinkReason> reasons(LinkId id) {
        return reasons(List.of(id)).getOrDefault(id, List.of());
    }

    /** A link with no reason that coordinators may know is not among them. */
    public Map<LinkId, List<LinkReason>> reasons(Collection<LinkId> ids) {
        Map<LinkId, List<LinkReason>> reasons = new HashMap<>();
        database.acrossAgencies(REASONS)
                .set("links", ids.stream().map(LinkId::value).toArray(UUID[]::new))
                .each(row -> reasons.computeIfAbsent(LinkId.of(row.uuid("link_id")), link -> new ArrayList<>())
                        .add(BoardRows.reason(row)));
        return reasons;
    }

    public BoardCounts counts(ActingOfficer reader) {
        return of(reader, COUNTS)
                .set("strong", StrengthWord.STRONG.from())
                .one(row -> new BoardCounts(
                        row.number("links"), row.number("unseen"), row.number("today"), row.number("strong")));
    }

    public List<AgencyPair> pairs() {
        return database.acrossAgencies(PAIRS).list(BoardRows::pair);
    }

    private Sql of(ActingOfficer reader, String text) {
        return database.acrossAgencies(text)
                .set("agency", reader.agencyId().value())
                .set("officer", reader.id().value());
    }
}
