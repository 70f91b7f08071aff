package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Statements;
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
            select e.officer_id = ? from audit_entry e
            where e.agency_id = ? and e.object_id <> '' and e.object_id = ? and e.object_type = ? and e.outcome = 'DONE'
              and e.recorded_at > ?
            order by e.recorded_at desc, e.id desc limit 1""";

    private static final String SAME_LIST = """
            select e.officer_id = ? from audit_entry e
            where e.agency_id = ? and e.username = ? and e.action = ? and e.detail = ? and e.outcome = 'DONE'
              and e.recorded_at > ?
            limit 1""";

    @Inject
    private Statements statements;

    @Inject
    @ConfigProperty(name = "crosscase.audit.same-look-seconds", defaultValue = "30")
    private int seconds;

    boolean isOnRecord(ActingOfficer officer, Deed look) {
        if (seconds < 1) {
            return false;
        }
        Instant since = Instant.now().minusSeconds(seconds);
        List<Boolean> own = look.objectId().isEmpty()
                ? statements.list(
                        SAME_LIST,
                        row -> row.getBoolean(1),
                        officer.id().value(),
                        officer.agencyId().value(),
                        officer.username(),
                        look.action(),
                        look.detail(),
                        since)
                : statements.list(
                        NEWEST_ON_OBJECT,
                        row -> row.getBoolean(1),
                        officer.id().value(),
                        officer.agencyId().value(),
                        look.objectId(),
                        look.objectType(),
                        since);
        return !own.isEmpty() && own.get(0);
    }
}
