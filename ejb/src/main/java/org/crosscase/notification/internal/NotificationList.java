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
import org.crosscase.agency.TeamOnly;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Subject;
import org.crosscase.notification.Waiting;

/** An agency's notifications with one officer's read marks. Alarms are for auditors, everything else is not. */
@ApplicationScoped
public class NotificationList {
    private static final String FROM = """
             from notification n
            left join known_subject s on n.while_known and s.agency_id = n.agency_id and s.subject_type = n.subject_type
              and s.subject_id = n.subject_id and s.case_id is not distinct from n.case_id
            left join notification_read r on r.agency_id = n.agency_id and r.officer_id = :reader and r.notification_id = n.id
            where n.agency_id = :agency and (n.for_auditors and :auditor or not n.for_auditors and :other)
              and (n.case_id is null or n.case_id <> all\s""" + TeamOnly.HIDDEN + ")";

    /** What may be hidden again is told only as long as its reader may know of it, at this moment. */
    private static final String STILL_KNOWN = " and (not n.while_known or s.subject_id is not null)";

    private static final String SELECT = """
            select n.id, n.kind, n.subject_type, n.subject_id, n.case_id, n.happened_at, cast(n.details as text) as details,
              r.read_at, (select c.reference from case_heading c where c.agency_id = n.agency_id and c.id = n.case_id) as reference,
              (select c.title from case_heading c where c.agency_id = n.agency_id and c.id = n.case_id) as title""";

    private static final String UNREAD = " and r.read_at is null";

    private static final String COUNTS =
            "select count(*) as counted, count(*) filter (where r.read_at is null) as unread" + FROM + STILL_KNOWN;

    private static final String COUNT_UNREAD = "select count(*) as unread" + FROM + STILL_KNOWN + UNREAD;

    /** A page says how long the list is, in each of its rows. */
    private static final String PAGE = SELECT + ", (select count(*)" + FROM + STILL_KNOWN + ") as counted, ("
            + COUNT_UNREAD + ") as unread" + FROM + STILL_KNOWN;

    /** Links are told to those who work on cases alone. */
    private static final String COUNT_WAITING =
            "select (" + COUNT_UNREAD + ") as unread," + """
              (select count(*) from link_to_decide d
               where d.agency_id = :agency and :casework and d.case_id <> all\s""" + TeamOnly.HIDDEN + ") as to_decide";

    private static final String BEYOND = " and (n.happened_at, n.id) < (:lastTime, :lastId)";

    private static final String ONE = " and n.id = :notification";

    private static final String MARK = """
            insert into notification_read (agency_id, officer_id, notification_id) select n.agency_id, :reader, n.id""";

    private static final Set<Role> CASEWORKERS =
            EnumSet.of(Role.INVESTIGATOR, Role.ANALYST, Role.AGENCY_ADMIN, Role.PARTNER_SYSTEM);

    @Inject
    private Database database;

    /** @param all that the officer may see, read ones too */
    public record Counts(long all, long unread) {
        private static final Counts NONE = new Counts(0, 0);
    }

    /**
     * As on record: what of them may be told, their sources say.
     *
     * @param rows with one more than the page shows, if there is one
     */
    public record Page(List<Notified> rows, Counts counts) {}

    private record Found(Notified row, Counts counts) {}

    public Page page(ActingOfficer officer, Paging paging) {
        Sql page = of(
                        officer,
                        PAGE + (paging.goesOn() ? BEYOND : "") + " order by n.happened_at desc, n.id desc limit :most")
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastTime", paging.after().time())
                    .set("lastId", paging.after().id());
        }
        List<Found> found = page.list(row -> new Found(row(row), counts(row)));
        return new Page(found.stream().map(Found::row).toList(), counts(officer, paging, found));
    }

    private Counts counts(ActingOfficer officer, Paging paging, List<Found> found) {
        if (!found.isEmpty()) {
            return found.get(0).counts();
        }
        return paging.goesOn() ? of(officer, COUNTS).one(NotificationList::counts) : Counts.NONE;
    }

    private static Counts counts(Row row) {
        return new Counts(row.number("counted"), row.number("unread"));
    }

    /** As a page of that one alone, or of none. */
    public List<Notified> find(ActingOfficer officer, NotificationId id) {
        return of(officer, SELECT + FROM + STILL_KNOWN + ONE)
                .set("notification", id.value())
                .list(NotificationList::row);
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
        return database.sql(officer, text)
                .set("auditor", officer.has(Role.AUDITOR))
                .set("other", officer.roles().stream().anyMatch(role -> role != Role.AUDITOR));
    }

    private static Notified row(Row row) {
        return new Notified(
                NotificationId.of(row.uuid("id")),
                NotificationKind.of(row.text("kind")),
                Subject.of(row.text("subject_type"), row.uuid("subject_id")),
                row.uuid("case_id"),
                row.text("reference"),
                row.text("title"),
                Details.read(row.text("details")),
                row.time("happened_at"),
                row.has("read_at"));
    }
}
