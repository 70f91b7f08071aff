package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.Counted;
import org.crosscase.PageKey;
import org.crosscase.Paging;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyRow;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.LinkFigures;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/** Reads an agency's own sides of links, and nothing beyond them. Every method takes the reader. */
@ApplicationScoped
public class SideList {
    private static final String FROM = """
             from link_side s
            left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
            left join link_seen v on v.agency_id = s.agency_id and v.officer_id = :reader and v.link_id = s.link_id
            """;

    /**
     * Names of the other case are those of its face at this moment, whatever state the link is in. Of a COVERT case whose owner
     * told, or granted, there is no face: it reads like a CONTACT one, with the names that are granted.
     */
    private static final String COLUMNS = """
            s.*, c.reference, c.title, c.sensitivity,""" + AgencyRow.COLUMNS + """
              , coalesce(oc.sensitivity, f.sensitivity, 'CONTACT') as other_sensitivity,
              coalesce(oc.reference, f.reference, g.reference) as other_reference, coalesce(oc.title, f.title, g.title) as other_title,
              coalesce(ol.display_name, f.lead, g.lead) as other_lead, oc.id as other_id, ask.display_name as ask,
              d.state as decision, case when h.case_id is null then d.reason else '' end as decision_reason, d.decided_at,
              case when h.case_id is null then o.display_name end as decided_by, v.seen_at,
              n.kinds, n.adding, n.common""";

    private static final String JOINED = FROM + """
            join case_heading c on c.agency_id = s.agency_id and c.id = s.case_id
            join agency_contact a on a.id = s.other_agency
            left join case_face f on f.owner_agency = s.other_agency and f.case_id = s.other_case and not s.own_agency
            left join lateral (select n.reference, n.title, n.lead from case_granted n
                where n.owner_agency = s.other_agency and n.case_id = s.other_case and n.to_agency = s.agency_id
                  and n.scope = 'SUMMARY' limit 1) g on not s.own_agency
            left join case_readers h on h.agency_id = s.agency_id and h.case_id = s.other_case and s.own_agency
              and (:reader = any (h.readers)) is not true
            left join officer_name ask on ask.agency_id = h.agency_id and ask.id = h.lead_officer and not s.withdrawn
            left join case_heading oc on oc.agency_id = s.agency_id and oc.id = s.other_case and s.own_agency
              and h.case_id is null
            left join officer_name ol on ol.agency_id = oc.agency_id and ol.id = oc.lead_officer
            left join officer_name o on o.agency_id = d.agency_id and o.id = d.officer_id
            left join lateral (select array_agg(k.kind order by k.kind) as kinds,
                array_agg(cast(k.adding as bigint) order by k.kind) as adding,
                array_agg(cast(k.common as bigint) order by k.kind) as common
              from link_side_count k where k.agency_id = s.agency_id and k.side_id = s.id) n on true
            """;

    private static final String SIDES = "select " + COLUMNS + JOINED;

    private static final String COUNT = "select count(*)" + FROM;

    private static final String READABLE = " and s.case_id <> all " + TeamOnly.HIDDEN;

    private static final String OWN = " where s.agency_id = :agency" + READABLE;

    private static final String BEYOND = " and %1$s <= :lastStrength and (%1$s < :lastStrength or s.id > :lastId)";

    private static final String FIGURES = """
            select s.case_id, count(*) as links, max(%s) as strongest
            from link_side s left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id %s
            where s.agency_id = :agency and s.case_id = any (:cases) and not s.withdrawn and d.state is distinct from 'REJECTED'
            """ + READABLE + """

            group by s.case_id""";

    /** The other item's identity only while its case is OPEN, which the face says; inside the agency while it may be read. */
    private static final String IDENTITY = """
              case when s.own_agency and s.other_case <> all\s""" + TeamOnly.HIDDEN + """

                or exists (select from case_face f where f.owner_agency = s.other_agency
                and f.case_id = s.other_case and f.sensitivity = 'OPEN') then r.other_identity end as told_identity""";

    private static final String REASON = """
            r.kind, r.own_thing, r.rarity, r.agencies, r.items, r.points, r.own_identity,
              cast(case when s.own_agency and s.other_case = any\s""" + TeamOnly.HIDDEN + """

                then r.details - 'distance' else r.details end as text) as facts,""" + IDENTITY;

    private static final String REASONS = "select " + REASON + """

            from link_side s
            join link_side_reason r on r.agency_id = s.agency_id and r.side_id = s.id
            where s.agency_id = :agency and s.id = :side""" + READABLE + " order by r.position";

    private static final String REASONS_OF_MANY = "select s.link_id, " + REASON + """

            from link_side s
            join link_side_reason r on r.agency_id = s.agency_id and r.side_id = s.id
            where s.agency_id = :agency and s.link_id = any (:links)""" + READABLE;

    @Inject
    private Database database;

    @Inject
    private LiveFigures liveFigures;

    /**
     * A side with what only its details tell.
     *
     * @param id of the row
     */
    public record SideRow(UUID id, LinkSummary summary) {}

    public LinkPage page(ActingOfficer reader, LinkQuery query) {
        Ranking ranking = new Ranking(liveFigures.ofAll(reader.agencyId()));
        SideFilter filter = new SideFilter(query, ranking);
        String where = ranking.join() + OWN + filter.text();
        Paging paging = Paging.of(query.after(), query.skip(), query.size());
        Sql page = filter.with(of(
                        reader,
                        "select (" + COUNT + where + ") as total, " + COLUMNS + JOINED + where
                                + (paging.goesOn() ? BEYOND.formatted(ranking.strength()) : "") + " order by "
                                + ranking.strength() + " desc, s.id offset :skip limit :most"))
                .set("skip", paging.skip())
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastStrength", paging.after().number())
                    .set("lastId", paging.after().id());
        }
        List<Counted<SideRow>> found = page.list(row -> new Counted<>(SideRows.side(row), row.number("total")));
        long total = Counted.total(
                found, paging, () -> filter.with(of(reader, COUNT + where)).count());
        List<SideRow> rows = found.stream().map(Counted::row).toList();
        List<SideRow> shown = paging.shown(rows);
        String next = paging.next(rows, last -> new PageKey(Integer.toString(ranking.strength(last.summary)), last.id));
        Map<LinkId, View> live = live(reader.agencyId(), shown, ranking);
        List<LinkSummary> summaries = shown.stream()
                .map(row -> live(row, live).summary)
                .filter(link -> link.state() != LinkState.WITHDRAWN || query.state() == LinkState.WITHDRAWN)
                .toList();
        return new LinkPage(summaries, total, next);
    }

    private Map<LinkId, View> live(AgencyId reader, List<SideRow> rows, Ranking ranking) {
        Map<LinkId, View> live = new HashMap<>(ranking.live());
        live.putAll(liveFigures.of(
                reader,
                rows.stream()
                        .map(row -> row.summary.id())
                        .filter(id -> !live.containsKey(id))
                        .toList()));
        return live;
    }

    private static SideRow live(SideRow row, Map<LinkId, View> live) {
        View now = live.get(row.summary.id());
        return now == null ? row : new SideRow(row.id, counted(row.summary, now));
    }

    private static LinkSummary counted(LinkSummary summary, View now) {
        return summary.counted(now.strength(), now.counts());
    }

    private static List<LinkReason> counted(List<LinkReason> reasons, View now) {
        Map<ThingId, LinkReason> byOwn = new HashMap<>();
        reasons.forEach(reason -> byOwn.put(reason.things().own(), reason));
        return now.reasons().stream()
                .flatMap(each -> Stream.of(Side.values())
                        .map(side -> byOwn.get(each.thing().best(side)))
                        .filter(Objects::nonNull)
                        .limit(1)
                        .map(reason -> reason.counted(each.rarity(), each.points())))
                .toList();
    }

    public Map<CaseId, LinkFigures> figures(ActingOfficer reader, Set<CaseId> cases) {
        Ranking ranking = new Ranking(liveFigures.ofAll(reader.agencyId()));
        Map<CaseId, LinkFigures> figures = new HashMap<>();
        ranking.with(database.sql(reader, FIGURES.formatted(ranking.strength(), ranking.join())))
                .set("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .each(row -> figures.put(
                        CaseId.of(row.uuid("case_id")), new LinkFigures(row.small("links"), row.small("strongest"))));
        return figures;
    }

    /** The strength of the strongest link of each own case for which what stands on record may be another one. */
    public Map<CaseId, Integer> strongestNow(ActingOfficer reader) {
        Set<CaseId> behind = liveFigures.cases(reader.agencyId());
        if (behind.isEmpty()) {
            return Map.of();
        }
        Map<CaseId, LinkFigures> figures = figures(reader, behind);
        return behind.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> figures.getOrDefault(id, LinkFigures.NONE).strongest()));
    }

    /**
     * The listed side, which is the only one but inside an agency, or the one that the reader may see, with the figures of this moment.
     */
    public Optional<SideRow> find(ActingOfficer reader, LinkId id) {
        return findOnRecord(reader, id).map(row -> live(row, liveFigures.of(reader.agencyId(), List.of(id))));
    }

    /** The same with the figures on record, for one who writes: what that costs depends on nobody else. */
    public Optional<SideRow> findOnRecord(ActingOfficer reader, LinkId id) {
        return of(reader, SIDES + OWN + " and s.link_id = :link order by s.listed desc")
                .set("link", id.value())
                .find(SideRows::side);
    }

    private Sql of(ActingOfficer reader, String text) {
        return database.sql(reader, text);
    }

    public List<LinkReason> reasons(ActingOfficer reader, SideRow side) {
        List<LinkReason> reasons =
                database.sql(reader, REASONS).set("side", side.id).list(SideRows::reason);
        LinkId id = side.summary.id();
        Map<LinkId, View> live = liveFigures.of(reader.agencyId(), List.of(id));
        return live.containsKey(id) ? counted(reasons, live.get(id)) : reasons;
    }

    /**
     * Reasons of many links in one statement.
     *
     * @param ofCase from which case's side links inside the agency are told; null for the listed side
     */
    public Map<LinkId, List<LinkReason>> reasons(ActingOfficer reader, List<LinkId> links, CaseId ofCase) {
        Map<LinkId, List<LinkReason>> reasons = new HashMap<>();
        String side = ofCase == null ? " and s.listed" : " and s.case_id = :case";
        Sql statement = database.sql(reader, REASONS_OF_MANY + side + " order by s.link_id, r.position")
                .set("links", links.stream().map(LinkId::value).toArray(UUID[]::new));
        if (ofCase != null) {
            statement.set("case", ofCase.value());
        }
        statement.each(row -> reasons.computeIfAbsent(LinkId.of(row.uuid("link_id")), id -> new ArrayList<>())
                .add(SideRows.reason(row)));
        liveFigures
                .of(reader.agencyId(), links)
                .forEach((id, now) -> reasons.computeIfPresent(id, (link, old) -> counted(old, now)));
        return reasons;
    }
}
