package org.crosscase.planted.casefile;

import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;

/** Reads across agencies where nobody may. */
public class TakesOn {
    public void actAs(DatabaseScope scope) {
        scope.actAs(DatabaseRole.MATCHER);
    }

    public void findAcrossAgencies() {}

    public long countAll(Database database) {
        return database.acrossAgencies("select count(*) from case_file").count();
    }
}
