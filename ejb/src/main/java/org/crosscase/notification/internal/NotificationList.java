package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crosscase.Paging;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Role;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Waiting;

/** An agency's notifications with one officer's read marks. Alarms are for auditors, everything else is not. */
@ApplicationScoped
public class NotificationList {
    private static final String FROM = """
             from notification n
            left join link_known s on s.agency_id = n.agency_id and s.link_id = n.link_id and s.case_id = n.case_id
            left join notification_read r on r.agency_id = n.agency_id and r.officer_id = :officer and r.notification_id = n.id
            where n.agency_id = :agency and (n.for_auditors and :auditor or not n.for_auditors and :other)""";

    /**
     * A police unit is told of a link only as long as it may see its side, at this moment. A coordinating body has none ever.
     */
    private static final String STILL_KNOWN = " and (n.link_id is null or n.case_id is null or s.link_id is not null)";

    private static final String SELECT = """
            select n.id, n.kind, n.case_id, n.link_id, n.intake_id, n.happened_at, n.missing_files, n.missing_first, s.strength, r.read_at,
              (select c.reference from case_heading c where c.agency_id = n.agency_id and c.id = n.case_id) as reference,
              (select c.title from case_heading c where c.agency_id = n.agency_id and c.id = n.case_id) as title,
              (select a.name from agency_directory a where a.id = s.other_agency) as other, s.other_reference""";

    private static final String UNREAD = " and r.read_at is null";

    private static final String COUNTS =
            "select count(*) as counted, count(*) filter (where r.read_at is null) as unread" + FROM + STILL_KNOWN;

    private static final String COUNT_UNREAD = "select count(*) as unread" + FROM + STILL_KNOWN + UNREAD;

    /** Links are told to those who work on cases alone. */
    private static final String COUNT_WAITING = "select (" + COUNT_UNREAD + ") as unread," + """
              (select count(*) from link_to_decide d where d.agency_id = :agency and :casework) as to_decide""";

    private static final String BEYOND = " and (n.happened_at, n.id) < (:lastTime, :lastId)";

    private static final String ONE = " and n.id = :notification";

    private static final String MARK = """
            insert into notification_read (agency_id, officer_id, notification_id) select n.agency_id, :officer, n.id""";

    private static final Set<Role> CASEWORKERS =
            EnumSet.of(Role.INVESTIGATOR, Role.ANALYST, Role.AGENCY_ADMIN, Role.PARTNER_SYSTEM);

    @Inject
    private Database database;

    /** @param all that the officer may see, read ones too */
    public record Counts(long all, long unread) {}

    /** A row, still without what a coordinating body learns from the link itself. */
    public List<NotificationSummary> page(ActingOfficer officer, Paging paging) {
        Sql page = of(
                        officer,
                        SELECT + FROM + STILL_KNOWN + (paging.goesOn() ? BEYOND : "")
                                + " order by n.happened_at desc, n.id desc limit :most")
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastTime", paging.after().time())
                    .set("lastId", paging.after().id());
        }
        return page.list(NotificationList::row);
    }

    /** As a page of that one alone, or of none. */
    public List<NotificationSummary> find(ActingOfficer officer, NotificationId id) {
        return of(officer, SELECT + FROM + STILL_KNOWN + ONE)
                .set("notification", id.value())
                .list(NotificationList::row);
    }

    public Counts count(ActingOfficer officer) {
        return of(officer, COUNTS).one(row -> new Counts(row.number("counted"), row.number("unread")));
    }

    long countUnread(ActingOfficer officer) {
        return of(officer, COUNT_UNREAD).count();
    }

    public Waiting countWaiting(ActingOfficer officer) {
        return of(officer, COUNT_WAITING)
                .set("casework", officer.roles().stream().anyMatch(CASEWORKERS::contains))
                .one(row -> new Waiting(row.number("unread"), row.number("to_decide")));
    }

    public void markRead(ActingOfficer officer, NotificationId id) {
        of(officer, MARK + FROM + STILL_KNOWN + ONE + " on conflict do nothing")
                .set("notification", id.value())
                .execute();
    }

    public void markAllRead(ActingOfficer officer) {
        of(officer, MARK + FROM + STILL_KNOWN + UNREAD + " on conflict do nothing")
                .execute();
    }

    private Sql of(ActingOfficer officer, String text) {
        return database.sql(officer.agencyId(), text)
                .set("officer", officer.id().value())
                .set("auditor", officer.has(Role.AUDITOR))
                .set("other", officer.roles().stream().anyMatch(role -> role != Role.AUDITOR));
    }

    private static NotificationSummary row(Row row) {
        String other = row.text("other");
        String reference = row.text("other_reference");
        return new NotificationSummary(
                NotificationId.of(row.uuid("id")),
                row.word("kind", NotificationKind.class),
                row.uuid("case_id"),
                row.text("reference"),
                row.text("title"),
                row.uuid("link_id"),
                row.uuid("intake_id"),
                other == null ? List.of() : List.of(other),
                reference == null ? List.of() : List.of(reference),
                row.has("link_id") ? row.smallOrNull("strength") : null,
                row.numberOrNull("missing_files"),
                row.text("missing_first"),
                row.time("happened_at"),
                row.has("read_at"));
    }
}
