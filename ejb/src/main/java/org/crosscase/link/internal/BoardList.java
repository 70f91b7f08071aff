package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscase.PageKey;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.ContactPoint;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.AgencyPair;
import org.crosscase.link.BoardCounts;
import org.crosscase.link.BoardLink;
import org.crosscase.link.BoardPage;
import org.crosscase.link.BoardQuery;
import org.crosscase.link.BoardSide;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.ReasonKind;
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
             from link l join agency low on low.id = l.low_agency join agency high on high.id = l.high_agency
            left join link_seen v on v.agency_id = ? and v.officer_id = ? and v.link_id = l.id""";

    private static final String WHERE = " where true";

    /** What each case lets coordinators know at this moment; the counts of a link with a COVERT case are left out here. */
    private static final String FROM_FACES = FROM + """
             join case_face lf on lf.owner_agency = l.low_agency and lf.case_id = l.low_case
            join case_face hf on hf.owner_agency = l.high_agency and hf.case_id = l.high_case""";

    private static final String LINKS = """
            select l.id, l.low_agency, l.high_agency, l.strength, l.pictures, l.identifiers, l.common_pictures, l.withdrawn,
              v.seen_at, l.found_at, l.changed_at,
              lf.sensitivity as low_sensitivity, lf.board_reference as low_reference, lf.title as low_title,
              lf.lead as low_lead, l.low_decision, l.low_decided_at,
              hf.sensitivity as high_sensitivity, hf.board_reference as high_reference, hf.title as high_title,
              hf.lead as high_lead, l.high_decision, l.high_decided_at,""" + AGENCIES + FROM_FACES + WHERE;

    /** None while a side is COVERT, which the policy decides; the item's identity only while both are OPEN. */
    private static final String REASONS = """
            select r.kind, r.algorithm, r.distance, r.transform, r.rarity, r.agencies, r.items, r.points, r.low_view, r.high_view, r.agreement,
              case when lf.sensitivity = 'OPEN' and hf.sensitivity = 'OPEN' then r.value end as value
            from link_reason r join link l on l.id = r.link_id
            join case_face lf on lf.owner_agency = l.low_agency and lf.case_id = l.low_case
            join case_face hf on hf.owner_agency = l.high_agency and hf.case_id = l.high_case
            where r.link_id = ? order by r.position""";

    private static final String PAIRS = """
            select l.low_agency, l.high_agency, l.links, l.strongest,""" + AGENCIES + """
             from (select least(low_agency, high_agency) as low_agency, greatest(low_agency, high_agency) as high_agency,
                count(*) as links, max(strength) as strongest from link where not withdrawn
                group by least(low_agency, high_agency), greatest(low_agency, high_agency)) l
            join agency low on low.id = l.low_agency join agency high on high.id = l.high_agency
            order by l.links desc, l.strongest desc, l.low_agency, l.high_agency""";

    private static final String COUNTS = """
            select count(*) as links, count(*) filter (where v.seen_at is null) as unseen,
              count(*) filter (where found_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC') as today,
              count(*) filter (where strength >= ?) as strong
            from link l left join link_seen v on v.agency_id = ? and v.officer_id = ? and v.link_id = l.id
            where not l.withdrawn""";

    @Inject
    private Statements statements;

    public BoardPage page(ActingOfficer reader, BoardQuery query) {
        List<Object> parameters =
                new ArrayList<>(List.of(reader.agencyId().value(), reader.id().value()));
        String filter = filter(query, parameters);
        long total = statements
                .list("select count(*)" + FROM + WHERE + filter, row -> row.getLong(1), parameters.toArray())
                .get(0);
        String from = "";
        if (query.after() != null) {
            PageKey last = PageKey.parse(query.after());
            from = " and l.strength <= ? and (l.strength < ? or l.id > ?)";
            parameters.add(last.number());
            parameters.add(last.number());
            parameters.add(last.id());
        }
        int size = Math.max(1, Math.min(200, query.size()));
        parameters.add(query.after() == null ? Math.max(0, query.skip()) : 0);
        parameters.add(size + 1);
        List<BoardLink> rows = statements.list(
                LINKS + filter + from + " order by l.strength desc, l.id offset ? limit ?",
                BoardList::row,
                parameters.toArray());
        List<BoardLink> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = null;
        if (rows.size() > size) {
            BoardLink last = shown.get(size - 1);
            next = new PageKey(Integer.toString(last.strength()), last.id().value()).toString();
        }
        return new BoardPage(List.copyOf(shown), total, next);
    }

    private static String filter(BoardQuery query, List<Object> parameters) {
        StringBuilder filter = new StringBuilder();
        if (query.country() != null && !query.country().isBlank()) {
            filter.append(" and (low.country = ? or high.country = ?)");
            parameters.add(query.country());
            parameters.add(query.country());
        }
        if (query.minStrength() > 0) {
            filter.append(" and l.strength >= ?");
            parameters.add(query.minStrength());
        }
        if (query.state() == LinkState.WITHDRAWN) {
            filter.append(" and l.withdrawn");
        } else {
            filter.append(" and not l.withdrawn");
        }
        if (query.state() == LinkState.NEW) {
            filter.append(" and v.seen_at is null");
        } else if (query.state() != null && query.state() != LinkState.WITHDRAWN) {
            filter.append(query.state() == LinkState.SEEN ? " and v.seen_at is not null" : " and false");
        }
        return filter.toString();
    }

    public Optional<BoardLink> find(ActingOfficer reader, LinkId id) {
        return statements
                .list(
                        LINKS + " and l.id = ?",
                        BoardList::row,
                        reader.agencyId().value(),
                        reader.id().value(),
                        id.value())
                .stream()
                .findFirst();
    }

    public List<LinkReason> reasons(LinkId id) {
        return statements.list(
                REASONS,
                row -> new LinkReason(
                        ReasonKind.valueOf(row.getString("kind")),
                        row.getString("algorithm"),
                        row.getInt("distance"),
                        Kinship.nearness(row.getString("algorithm"), row.getInt("distance")),
                        row.getString("transform"),
                        SideRows.rarity(row),
                        row.getInt("points"),
                        null,
                        null,
                        row.getString("value"),
                        DeepEvidence.read(row, "low_view", "high_view")),
                id.value());
    }

    public BoardCounts counts(ActingOfficer reader) {
        return statements
                .list(
                        COUNTS,
                        row -> new BoardCounts(
                                row.getLong("links"),
                                row.getLong("unseen"),
                                row.getLong("today"),
                                row.getLong("strong")),
                        StrengthWord.STRONG.from(),
                        reader.agencyId().value(),
                        reader.id().value())
                .get(0);
    }

    public List<AgencyPair> pairs() {
        return statements.list(
                PAIRS,
                row -> new AgencyPair(
                        agency(row, "low_"), agency(row, "high_"), row.getInt("links"), row.getInt("strongest")));
    }

    private static BoardLink row(ResultSet row) throws SQLException {
        LinkState state = row.getBoolean("withdrawn")
                ? LinkState.WITHDRAWN
                : row.getTimestamp("seen_at") == null ? LinkState.NEW : LinkState.SEEN;
        List<BoardSide> sides = List.of(side(row, "low_"), side(row, "high_"));
        boolean explained = sides.stream().noneMatch(side -> side.sensitivity() == Sensitivity.COVERT);
        return new BoardLink(
                LinkId.of(Statements.uuid(row, "id")),
                row.getInt("strength"),
                state,
                sides,
                explained ? row.getInt("pictures") : null,
                explained ? row.getInt("identifiers") : null,
                explained ? row.getInt("common_pictures") : null,
                Statements.instant(row, "found_at"),
                explained ? Statements.instant(row, "changed_at") : null);
    }

    private static BoardSide side(ResultSet row, String which) throws SQLException {
        Sensitivity sensitivity = Sensitivity.valueOf(row.getString(which + "sensitivity"));
        String decision = sensitivity == Sensitivity.COVERT ? null : row.getString(which + "decision");
        return new BoardSide(
                agency(row, which),
                sensitivity,
                row.getString(which + "reference"),
                row.getString(which + "title"),
                row.getString(which + "lead"),
                decision == null
                        ? null
                        : new LinkDecision(
                                LinkState.valueOf(decision),
                                null,
                                null,
                                Statements.instant(row, which + "decided_at")));
    }

    private static AgencyDetails agency(ResultSet row, String which) throws SQLException {
        return new AgencyDetails(
                AgencyId.of(Statements.uuid(row, which + "agency")),
                row.getString(which + "code"),
                row.getString(which + "name"),
                row.getString(which + "country"),
                AgencyKind.valueOf(row.getString(which + "kind")),
                new ContactPoint(
                        row.getString(which + "contact_name"),
                        row.getString(which + "contact_email"),
                        row.getString(which + "contact_phone")));
    }
}
