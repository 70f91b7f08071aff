package org.crosscase.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The second wall's key: tells the database for whom the current transaction acts. Both settings end with the
 * transaction, so a pooled connection never carries an agency over; without them row-level security shows no row.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DatabaseScope {
    private static final String SET_AGENCY = "select set_config('crosscase.agency', :value, true)";

    private static final String SET_ROLE = "select set_config('role', :value, true)";

    @Inject
    private Database database;

    /** From here to the end of the transaction, only rows of that agency are seen and written. */
    public void enter(AgencyId agency) {
        set(SET_AGENCY, agency.toString());
    }

    /** No agency's rows are seen until {@link #enter} is called again. */
    public void leave() {
        set(SET_AGENCY, "");
    }

    /** Takes on a role that reads across agencies; legal in {@code matching}, {@code link}, {@code coordination} and {@code audit}. */
    public void actAs(DatabaseRole role) {
        set(SET_ROLE, role.sqlName());
    }

    /** Back to the application's own role. */
    public void actAsApplication() {
        set(SET_ROLE, "none");
    }

    private void set(String text, String value) {
        database.acrossAgencies(text).set("value", value).any();
    }
}
