package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.ContactPoint;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Nearness;
import org.crosscase.link.OtherSide;
import org.crosscase.link.OwnSide;
import org.crosscase.link.ReasonKind;

/** Reads an agency's own sides of links, and nothing beyond them. Every method takes the agency. */
@ApplicationScoped
public class SideList {
    private static final String SIDES = """
            select s.*, c.reference, c.title, c.sensitivity, a.code, a.name, a.country, a.kind, a.contact_name,
              a.contact_email, a.contact_phone
            from link_side s
            join case_file c on c.agency_id = s.agency_id and c.id = s.case_id
            join agency a on a.id = s.other_agency
            where s.agency_id = ?""";

    private static final String REASONS = """
            select r.*, encode(m.sha256, 'hex') as own_sha256
            from link_side_reason r left join media_item m on m.agency_id = r.agency_id and m.id = r.own_media
            where r.agency_id = ? and r.side_id = ? order by r.position""";

    private static final String REASONS_OF_MANY = """
            select s.link_id, r.*, encode(m.sha256, 'hex') as own_sha256
            from link_side s
            join link_side_reason r on r.agency_id = s.agency_id and r.side_id = s.id
            left join media_item m on m.agency_id = r.agency_id and m.id = r.own_media
            where s.agency_id = ? and s.link_id = any (?)""";

    @Inject
    private Statements statements;

    /**
     * A side with what only its details tell.
     *
     * @param id of the row
     */
    public record SideRow(UUID id, LinkSummary summary, String stateReason) {}

    public LinkPage page(AgencyId agency, LinkQuery query) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(agency.value());
        String filter = filter(query, parameters);
        long total = statements
                .list(
                        "select count(*) from link_side s where s.agency_id = ?" + filter,
                        row -> row.getLong(1),
                        parameters.toArray())
                .get(0);
        String from = "";
        if (query.after() != null) {
            PageKey last = PageKey.parse(query.after());
            from = " and s.strength <= ? and (s.strength < ? or s.id > ?)";
            parameters.add(last.number());
            parameters.add(last.number());
            parameters.add(last.id());
        }
        int size = Math.max(1, Math.min(200, query.size()));
        parameters.add(query.after() == null ? Math.max(0, query.skip()) : 0);
        parameters.add(size + 1);
        List<SideRow> rows = statements.list(
                SIDES + filter + from + " order by s.strength desc, s.id offset ? limit ?",
                SideList::row,
                parameters.toArray());
        List<SideRow> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = null;
        if (rows.size() > size) {
            SideRow last = shown.get(size - 1);
            next = new PageKey(Integer.toString(last.summary.strength()), last.id).toString();
        }
        return new LinkPage(shown.stream().map(SideRow::summary).toList(), total, next);
    }

    /** The parts come from here alone; what an officer gives goes in as a parameter. */
    private static String filter(LinkQuery query, List<Object> parameters) {
        StringBuilder filter = new StringBuilder();
        if (query.caseId() == null) {
            filter.append(" and s.listed");
        } else {
            filter.append(" and s.case_id = ?");
            parameters.add(query.caseId().value());
        }
        if (query.state() == null) {
            filter.append(" and s.state not in ('WITHDRAWN', 'REJECTED')");
        } else {
            filter.append(" and s.state = ?");
            parameters.add(query.state().name());
        }
        if (query.minStrength() > 0) {
            filter.append(" and s.strength >= ?");
            parameters.add(query.minStrength());
        }
        return filter.toString();
    }

    public int countNew(AgencyId agency) {
        return statements
                .list(
                        "select count(*) from link_side where agency_id = ? and listed and state = 'NEW'",
                        row -> row.getInt(1),
                        agency.value())
                .get(0);
    }

    /** The listed side, which is the only one but inside an agency. */
    public Optional<SideRow> find(AgencyId agency, LinkId id) {
        return statements
                .list(SIDES + " and s.link_id = ? and s.listed", SideList::row, agency.value(), id.value())
                .stream()
                .findFirst();
    }

    public List<LinkReason> reasons(AgencyId agency, SideRow side) {
        return statements.list(REASONS, SideList::reason, agency.value(), side.id);
    }

    /**
     * Reasons of many links in one statement.
     *
     * @param ofCase from which case's side links inside the agency are told; null for the listed side
     */
    public Map<LinkId, List<LinkReason>> reasons(AgencyId agency, List<LinkId> links, CaseId ofCase) {
        Map<LinkId, List<LinkReason>> reasons = new HashMap<>();
        List<Object> parameters = new ArrayList<>(List.of(
                agency.value(), (Object) links.stream().map(LinkId::value).toArray(UUID[]::new)));
        String side = ofCase == null ? " and s.listed" : " and s.case_id = ?";
        if (ofCase != null) {
            parameters.add(ofCase.value());
        }
        statements.list(
                REASONS_OF_MANY + side + " order by s.link_id, r.position",
                row -> reasons.computeIfAbsent(LinkId.of(Statements.uuid(row, "link_id")), id -> new ArrayList<>())
                        .add(reason(row)),
                parameters.toArray());
        return reasons;
    }

    private static LinkReason reason(ResultSet row) throws SQLException {
        UUID own = Statements.uuid(row, "own_media");
        return new LinkReason(
                ReasonKind.valueOf(row.getString("kind")),
                row.getString("algorithm"),
                row.getObject("distance", Integer.class),
                Nearness.valueOf(row.getString("nearness")),
                row.getString("transform"),
                row.getInt("rarity"),
                row.getInt("points"),
                own == null ? null : MediaId.of(own),
                row.getString("own_sha256"),
                row.getString("other_value"),
                DeepEvidence.read(row, "own_view", "other_view"));
    }

    /** Both rows of a link inside the agency. */
    public void changeState(AgencyId agency, LinkId id, LinkState state, String reason) {
        statements.change(
                "update link_side set state = ?, state_reason = ?, version = version + 1"
                        + " where agency_id = ? and link_id = ? and state <> 'WITHDRAWN'",
                state.name(),
                reason,
                agency.value(),
                id.value());
    }

    public void markSeen(AgencyId agency, LinkId id) {
        statements.change(
                "update link_side set state = 'SEEN', version = version + 1"
                        + " where agency_id = ? and link_id = ? and state = 'NEW'",
                agency.value(),
                id.value());
    }

    /** Own cases of the link: one, or both. */
    public List<CaseId> casesOf(AgencyId agency, LinkId id) {
        return statements.list(
                "select case_id from link_side where agency_id = ? and link_id = ? order by case_id",
                row -> CaseId.of(Statements.uuid(row, "case_id")),
                agency.value(),
                id.value());
    }

    public Set<MediaId> matched(AgencyId agency, Set<MediaId> media) {
        return new HashSet<>(statements.list(
                "select distinct media_id from link_side_media where agency_id = ? and media_id = any (?)",
                row -> MediaId.of(Statements.uuid(row, "media_id")),
                agency.value(),
                media.stream().map(MediaId::value).toArray(UUID[]::new)));
    }

    private static SideRow row(ResultSet row) throws SQLException {
        UUID otherCase = Statements.uuid(row, "other_case");
        OwnSide mine = new OwnSide(
                CaseId.of(Statements.uuid(row, "case_id")),
                row.getString("reference"),
                row.getString("title"),
                Sensitivity.valueOf(row.getString("sensitivity")));
        OtherSide other = new OtherSide(
                agency(row),
                Sensitivity.valueOf(row.getString("other_sensitivity")),
                row.getBoolean("own_agency"),
                otherCase == null ? null : CaseId.of(otherCase),
                row.getString("other_reference"),
                row.getString("other_title"),
                row.getString("other_lead"));
        LinkSummary summary = new LinkSummary(
                LinkId.of(Statements.uuid(row, "link_id")),
                row.getInt("strength"),
                LinkState.valueOf(row.getString("state")),
                mine,
                other,
                row.getInt("pictures"),
                row.getInt("identifiers"),
                row.getInt("common_pictures"),
                row.getBoolean("other_told"),
                Statements.instant(row, "found_at"),
                Statements.instant(row, "changed_at"));
        return new SideRow(Statements.uuid(row, "id"), summary, row.getString("state_reason"));
    }

    private static AgencyDetails agency(ResultSet row) throws SQLException {
        return new AgencyDetails(
                AgencyId.of(Statements.uuid(row, "other_agency")),
                row.getString("code"),
                row.getString("name"),
                row.getString("country"),
                AgencyKind.valueOf(row.getString("kind")),
                new ContactPoint(
                        row.getString("contact_name"), row.getString("contact_email"), row.getString("contact_phone")));
    }
}
