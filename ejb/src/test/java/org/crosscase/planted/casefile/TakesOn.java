package org.crosscase.planted.casefile;

import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;

/** Reads across agencies where nobody may. */
public class TakesOn {
    public void actAs(DatabaseScope scope) {
        scope.actAs(DatabaseRole.MATCHER);
    }

    public void findAcrossAgencies() {}
}
