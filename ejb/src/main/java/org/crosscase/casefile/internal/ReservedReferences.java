package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.Spelling;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;

/** References of cases that an officer may not know of: they cannot be given again, and nothing more is told of them. */
@ApplicationScoped
public class ReservedReferences {
    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    public boolean isReserved(ActingOfficer officer, String reference) {
        return scope.asOwnWork(
                officer.agencyId(),
                () -> database.sql(
                                officer.agencyId(),
                                "select 1 from case_file where agency_id = :agency and reference_key = :key and team_only")
                        .set("key", Spelling.key(reference))
                        .any());
    }
}
