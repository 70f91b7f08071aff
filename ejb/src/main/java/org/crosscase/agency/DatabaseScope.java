package org.crosscase.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * The second wall's key: tells the database for whom the current transaction acts. All settings end with the
 * transaction, so a pooled connection never carries anything over. Without an agency row-level security shows no row; without
 * a reading officer, and outside {@link #enterForWork the agency's own work}, none of a case that is for its team only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DatabaseScope {
    private static final String SET_AGENCY = "select set_config('crosscase.agency', :value, true)";

    private static final String SET_READER = """
            select set_config('crosscase.agency', :agency, true), set_config('crosscase.officer', :officer, true),
              set_config('crosscase.own_work', :work, true)""";

    private static final String STANDING = """
            select coalesce(current_setting('crosscase.agency', true), '') as agency,
              coalesce(current_setting('crosscase.officer', true), '') as officer,
              coalesce(current_setting('crosscase.own_work', true), '') as work""";

    private static final String SET_ROLE = "select set_config('role', :value, true)";

    @Inject
    private Database database;

    /** Whose rows are seen at one moment, and who reads them. */
    public record Standing(String agency, String officer, String work) {}

    /** From here to the end of the transaction, only rows of the officer's agency that the officer may read are seen. */
    public void enter(ActingOfficer officer) {
        read(officer.agencyId().toString(), officer.id().toString(), "");
    }

    /**
     * For what the agency does by itself, whoever asked for it (signing, linking, sweeps): all its rows are seen, those of
     * cases for their team only too. What is read here is shown to no officer.
     */
    public void enterForWork(AgencyId agency) {
        read(agency.toString(), "", "on");
    }

    /** Within an officer's transaction, what the agency does by itself; afterwards, however it ends, the officer reads on. */
    public <T> T asOwnWork(AgencyId agency, Supplier<T> work) {
        Standing before = standing();
        Return reader = () -> enter(before);
        // what the work throws comes out, also where the transaction is broken and lets nobody enter any more
        try (reader) {
            enterForWork(agency);
            return work.get();
        }
    }

    private interface Return extends AutoCloseable {
        @Override
        void close();
    }

    /** Only rows of that agency are seen and written; who reads stays as it was, which is nobody if none was named. */
    public void enter(AgencyId agency) {
        set(SET_AGENCY, agency.toString());
    }

    /** For those who enter another scope within somebody's transaction and come back. */
    public Standing standing() {
        return database.acrossAgencies(STANDING)
                .one(row -> new Standing(row.text("agency"), row.text("officer"), row.text("work")));
    }

    public void enter(Standing before) {
        read(before.agency(), before.officer(), before.work());
    }

    /** No agency's rows are seen until one is entered again. */
    public void leave() {
        read("", "", "");
    }

    /** Takes on a role that reads across agencies; legal where {@code HouseRules} says so. */
    public void actAs(DatabaseRole role) {
        set(SET_ROLE, role.sqlName());
    }

    /** Back to the application's own role. */
    public void actAsApplication() {
        set(SET_ROLE, "none");
    }

    private void read(String agency, String officer, String work) {
        database.acrossAgencies(SET_READER)
                .set("agency", agency)
                .set("officer", officer)
                .set("work", work)
                .any();
    }

    private void set(String text, String value) {
        database.acrossAgencies(text).set("value", value).any();
    }
}
