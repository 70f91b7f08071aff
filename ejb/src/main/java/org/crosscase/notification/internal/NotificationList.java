package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.Statements;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSummary;

/** An agency's notifications with one officer's read marks. Alarms are for auditors, everything else is not. */
@ApplicationScoped
public class NotificationList {
    private static final String FROM = """
             from notification n
            left join link_side s on s.agency_id = n.agency_id and s.link_id = n.link_id and s.case_id = n.case_id
            left join case_face f on f.owner_agency = s.other_agency and f.case_id = s.other_case and not s.own_agency
            left join case_file oc on oc.agency_id = s.agency_id and oc.id = s.other_case and s.own_agency
            left join notification_read r on r.agency_id = n.agency_id and r.officer_id = ? and r.notification_id = n.id
            where n.agency_id = ? and (n.for_auditors and ? or not n.for_auditors and ?)""";

    /**
     * A police unit is told of a link only as long as it may see its side, at this moment. A coordinating body has none ever.
     */
    private static final String STILL_KNOWN = " and (n.link_id is null or n.case_id is null or s.id is not null)";

    private static final String SELECT = """
            select n.id, n.kind, n.case_id, n.link_id, n.intake_id, n.happened_at, n.missing_files, n.missing_first, s.strength, r.read_at,
              (select c.reference from case_file c where c.agency_id = n.agency_id and c.id = n.case_id) as reference,
              (select c.title from case_file c where c.agency_id = n.agency_id and c.id = n.case_id) as title,
              (select a.name from agency a where a.id = s.other_agency) as other, coalesce(oc.reference, f.reference) as other_reference""";

    @Inject
    private Statements statements;

    /** A row, still without what a coordinating body learns from the link itself. */
    public List<NotificationSummary> page(ActingOfficer officer, String after, int size) {
        List<Object> parameters = parameters(officer);
        String from = "";
        if (after != null) {
            PageKey last = PageKey.parse(after);
            from = " and (n.happened_at, n.id) < (?, ?)";
            parameters.add(last.time());
            parameters.add(last.id());
        }
        parameters.add(size);
        return statements.list(
                SELECT + FROM + STILL_KNOWN + from + " order by n.happened_at desc, n.id desc limit ?",
                NotificationList::row,
                parameters.toArray());
    }

    public long count(ActingOfficer officer) {
        return statements
                .list(
                        "select count(*)" + FROM + STILL_KNOWN,
                        row -> row.getLong(1),
                        parameters(officer).toArray())
                .get(0);
    }

    public long countUnread(ActingOfficer officer) {
        return statements
                .list(
                        "select count(*)" + FROM + STILL_KNOWN + " and r.read_at is null",
                        row -> row.getLong(1),
                        parameters(officer).toArray())
                .get(0);
    }

    public void markRead(ActingOfficer officer, NotificationId id) {
        List<Object> parameters = new ArrayList<>(List.of(officer.id().value()));
        parameters.addAll(parameters(officer));
        parameters.add(id.value());
        statements.change(
                "insert into notification_read (agency_id, officer_id, notification_id) select n.agency_id, ?, n.id"
                        + FROM + STILL_KNOWN + " and n.id = ? on conflict do nothing",
                parameters.toArray());
    }

    public void markAllRead(ActingOfficer officer) {
        List<Object> parameters = new ArrayList<>(List.of(officer.id().value()));
        parameters.addAll(parameters(officer));
        statements.change(
                "insert into notification_read (agency_id, officer_id, notification_id) select n.agency_id, ?, n.id"
                        + FROM + STILL_KNOWN + " and r.read_at is null on conflict do nothing",
                parameters.toArray());
    }

    private static List<Object> parameters(ActingOfficer officer) {
        boolean auditor = officer.has(Role.AUDITOR);
        boolean other = officer.roles().stream().anyMatch(role -> role != Role.AUDITOR);
        return new ArrayList<>(List.of(officer.id().value(), officer.agencyId().value(), auditor, other));
    }

    private static NotificationSummary row(ResultSet row) throws SQLException {
        UUID link = Statements.uuid(row, "link_id");
        String other = row.getString("other");
        String reference = row.getString("other_reference");
        int strength = row.getInt("strength");
        boolean hasStrength = link != null && !row.wasNull();
        return new NotificationSummary(
                NotificationId.of(Statements.uuid(row, "id")),
                NotificationKind.valueOf(row.getString("kind")),
                Statements.uuid(row, "case_id"),
                row.getString("reference"),
                row.getString("title"),
                link,
                Statements.uuid(row, "intake_id"),
                other == null ? List.of() : List.of(other),
                reference == null ? List.of() : List.of(reference),
                hasStrength ? strength : null,
                row.getObject("missing_files", Long.class),
                row.getString("missing_first"),
                Statements.instant(row, "happened_at"),
                row.getTimestamp("read_at") != null);
    }
}
