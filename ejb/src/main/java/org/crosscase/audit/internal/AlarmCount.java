package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Statements;

/** Counts the alarms of an agency's trail. */
@ApplicationScoped
public class AlarmCount {
    @Inject
    private Statements statements;

    public long of(AgencyId agency) {
        return statements
                .list(
                        "select count(*) from audit_entry where agency_id = ? and action = ?"
                                + " and recorded_at > now() - interval '30 days'",
                        row -> row.getLong(1),
                        agency.value(),
                        PlatformAlarms.ACTION)
                .get(0);
    }
}
