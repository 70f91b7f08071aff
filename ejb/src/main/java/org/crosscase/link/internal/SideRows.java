package org.crosscase.link.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.ContactPoint;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Nearness;
import org.crosscase.link.OtherSide;
import org.crosscase.link.OwnSide;
import org.crosscase.link.Rarity;
import org.crosscase.link.ReasonKind;
import org.crosscase.link.internal.SideList.SideRow;

/** Reads what {@link SideList} asks for. */
final class SideRows {
    private SideRows() {}

    static LinkReason reason(ResultSet row) throws SQLException {
        UUID own = Statements.uuid(row, "own_media");
        return new LinkReason(
                ReasonKind.valueOf(row.getString("kind")),
                row.getString("algorithm"),
                row.getObject("distance", Integer.class),
                Nearness.valueOf(row.getString("nearness")),
                row.getString("transform"),
                rarity(row),
                row.getInt("points"),
                own == null ? null : MediaId.of(own),
                row.getString("own_sha256"),
                row.getString("other_identity"),
                DeepEvidence.read(row, "own_view", "other_view"));
    }

    static Rarity rarity(ResultSet row) throws SQLException {
        return new Rarity(row.getInt("rarity"), row.getInt("agencies"), row.getInt("items"));
    }

    static SideRow side(ResultSet row) throws SQLException {
        boolean ownAgency = row.getBoolean("own_agency");
        Sensitivity sensitivity = Sensitivity.valueOf(row.getString("sensitivity"));
        OwnSide mine = new OwnSide(
                CaseId.of(Statements.uuid(row, "case_id")),
                row.getString("reference"),
                row.getString("title"),
                sensitivity);
        OtherSide other = new OtherSide(
                agency(row),
                Sensitivity.valueOf(row.getString("other_sensitivity")),
                ownAgency,
                ownAgency ? CaseId.of(Statements.uuid(row, "other_case")) : null,
                row.getString("other_reference"),
                row.getString("other_title"),
                row.getString("other_lead"));
        LinkSummary summary = new LinkSummary(
                LinkId.of(Statements.uuid(row, "link_id")),
                row.getInt("strength"),
                state(row),
                mine,
                other,
                row.getInt("pictures"),
                row.getInt("identifiers"),
                row.getInt("common_pictures"),
                ownAgency || sensitivity != Sensitivity.COVERT || row.getBoolean("own_told"),
                Statements.instant(row, "found_at"),
                Statements.instant(row, "changed_at"),
                decision(row),
                otherDecision(row));
        return new SideRow(Statements.uuid(row, "id"), summary);
    }

    private static LinkState state(ResultSet row) throws SQLException {
        if (row.getBoolean("withdrawn")) {
            return LinkState.WITHDRAWN;
        }
        String decided = row.getString("decision");
        if (decided != null) {
            return LinkState.valueOf(decided);
        }
        return row.getTimestamp("seen_at") == null ? LinkState.NEW : LinkState.SEEN;
    }

    private static LinkDecision decision(ResultSet row) throws SQLException {
        String state = row.getString("decision");
        return state == null
                ? null
                : new LinkDecision(
                        LinkState.valueOf(state),
                        row.getString("decision_reason"),
                        row.getString("decided_by"),
                        Statements.instant(row, "decided_at"));
    }

    private static LinkDecision otherDecision(ResultSet row) throws SQLException {
        String state = row.getString("other_decision");
        return state == null || row.getBoolean("own_agency")
                ? null
                : new LinkDecision(LinkState.valueOf(state), null, null, Statements.instant(row, "other_decided_at"));
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
