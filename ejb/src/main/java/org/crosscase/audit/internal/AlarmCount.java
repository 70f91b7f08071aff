package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/** Counts the alarms of an agency's trail. */
@ApplicationScoped
public class AlarmCount {
    @Inject
    private Database database;

    public long of(AgencyId agency) {
        return database.sql(
                        agency,
                        "select count(*) from audit_entry where agency_id = :agency and action = :action"
                                + " and recorded_at > now() - interval '30 days'")
                .set("action", PlatformAlarms.ACTION)
                .count();
    }
}
