package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.Statements;
import org.crosscase.notification.Marks;

/** Reads marks in the scope that the transaction has entered: row-level security decides what is in them. */
@ApplicationScoped
public class MarkReader {
    private static final String NONE = "";

    /** Counts and sums of what lists and pages of links show; names of other cases follow their sensitivity. */
    private static final String LINKS = """
            select concat_ws(' ', count(*), sum(s.strength), sum(s.pictures), count(*) filter (where s.withdrawn),
              count(s.other_decision), max(s.other_decided_at), count(d.state), max(d.decided_at), max(s.changed_at))
            from link_side s left join link_decision d on d.agency_id = s.agency_id and d.link_id = s.link_id
            where s.agency_id = ?""";

    private static final String INTAKES = """
            select concat_ws(' ', count(*), string_agg(i.state, '' order by i.id)) from intake i
            where i.agency_id = ? and i.state in ('RECEIVING', 'PROCESSING')""";

    @Inject
    private NotificationList notifications;

    @Inject
    private Statements statements;

    @Inject
    private BoardNews board;

    public Marks read(ActingOfficer officer) {
        String bell = Long.toString(notifications.countUnread(officer));
        if (officer.agencyKind() == AgencyKind.COORDINATOR) {
            return new Marks(bell, NONE, board.mark(), NONE);
        }
        Object agency = officer.agencyId().value();
        return new Marks(bell, text(LINKS, agency), NONE, text(INTAKES, agency));
    }

    private String text(String statement, Object... parameters) {
        return statements.list(statement, row -> row.getString(1), parameters).get(0);
    }
}
