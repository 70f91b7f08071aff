package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;

/** Counts and sums of what the board shows, so that a change is seen. */
@ApplicationScoped
public class BoardMark {
    private static final String MARK = """
            select concat_ws(' ', count(*), sum(l.strength), sum(l.shared), count(*) filter (where l.withdrawn),
              count(l.low_decision), max(l.low_decided_at), count(l.high_decision), max(l.high_decided_at), max(l.changed_at)) as mark
            from link_on_board l""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    String read() {
        scope.actAs(DatabaseRole.COORDINATOR);
        String mark = database.acrossAgencies(MARK).one(row -> row.text("mark"));
        scope.actAsApplication();
        return mark;
    }
}
