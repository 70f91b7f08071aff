package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.audit.Deed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a look is on record already. One look makes many requests: the page and its parts, a redirect after a change, a
 * reload, the same thing by a tool. What was opened or changed a moment ago by the same officer, and by nobody else since, is
 * the same look.
 */
@ApplicationScoped
public class Looks {
    private static final String NEWEST_ON_OBJECT = """
            select e.officer_id is not distinct from :officer as own from audit_entry e
            where e.agency_id = :agency and e.object_id <> '' and e.object_id = :object and e.object_type = :type
              and e.outcome = 'DONE' and e.recorded_at > :since
            order by e.recorded_at desc, e.id desc limit 1""";

    private static final String SAME_LIST = """
            select e.officer_id is not distinct from :officer as own from audit_entry e
            where e.agency_id = :agency and e.username = :username and e.action = :action
              and e.fact = :fact and e.arguments = cast(:arguments as text[])
              and e.outcome = 'DONE' and e.recorded_at > :since
            limit 1""";

    @Inject
    private Database database;

    @Inject
    @ConfigProperty(name = "crosscase.audit.same-look-seconds", defaultValue = "30")
    private int seconds;

    boolean isOnRecord(ActingOfficer officer, Deed look) {
        if (seconds < 1) {
            return false;
        }
        Sql newest = look.objectId().isEmpty()
                ? database.sql(officer.agencyId(), SAME_LIST)
                        .set("username", officer.username())
                        .set("action", look.action())
                        .set("fact", look.fact().code())
                        .set("arguments", look.fact().stored().toArray(String[]::new))
                : database.sql(officer.agencyId(), NEWEST_ON_OBJECT)
                        .set("object", look.objectId())
                        .set("type", look.objectType());
        return newest.set("officer", officer.id().value())
                .set("since", Instant.now().minusSeconds(seconds))
                .find(row -> row.is("own"))
                .orElse(false);
    }
}
