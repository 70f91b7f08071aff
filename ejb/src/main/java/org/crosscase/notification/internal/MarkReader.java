package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.Database;
import org.crosscase.agency.TeamOnly;
import org.crosscase.notification.Marks;

/** Reads marks in the scope that the transaction has entered: row-level security decides what is in them. */
@ApplicationScoped
public class MarkReader {
    private static final String NONE = "";

    /** Counts and sums of what lists and pages of links show to the reader; names of other cases follow their sensitivity. */
    private static final String LINKS = """
            select concat_ws(' ', count(*), sum(s.strength), sum(s.shared), count(*) filter (where s.withdrawn),
              count(s.other_decision), max(s.other_decided_at), count(s.decision), max(s.decided_at), max(s.changed_at)) as mark
            from link_known s
            where s.agency_id = :agency and s.case_id <> all\s""" + TeamOnly.HIDDEN;

    private static final String INTAKES = """
            select concat_ws(' ', count(*), string_agg(i.state, '' order by i.id)) as mark from intake_under_way i
            where i.agency_id = :agency and i.case_id <> all\s""" + TeamOnly.HIDDEN;

    @Inject
    private NotificationList notifications;

    @Inject
    private Database database;

    @Inject
    private BoardMark board;

    public Marks read(ActingOfficer officer) {
        String bell = Long.toString(notifications.countUnread(officer));
        if (officer.agencyKind() == AgencyKind.COORDINATOR) {
            return new Marks(bell, NONE, board.read(), NONE);
        }
        return new Marks(bell, mark(officer, LINKS), NONE, mark(officer, INTAKES));
    }

    private String mark(ActingOfficer officer, String text) {
        return database.sql(officer, text).one(row -> row.text("mark"));
    }
}
