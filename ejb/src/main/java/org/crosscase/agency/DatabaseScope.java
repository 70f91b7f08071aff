package org.crosscase.agency;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * The second wall's key: tells the database for whom the current transaction acts. All settings end with the
 * transaction, so a pooled connection never carries anything over. Without an agency row-level security shows no row; without
 * a reading officer, and outside {@link #enterForWork the agency's own work}, none of a case that is for its team only.
 *
 * <p>What was set is remembered with the transaction, so that nothing is sent where nothing would change. Nobody else sets these.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DatabaseScope {
    private static final String SET_READER = """
            select set_config('crosscase.agency', :agency, true), set_config('crosscase.officer', :officer, true),
              set_config('crosscase.own_work', :work, true)""";

    private static final String SET_ROLE = "select set_config('role', :value, true)";

    private static final String OWN_ROLE = "none";

    /** What a transaction begins with. */
    private static final Standing NOBODY = new Standing("", "", "");

    @Inject
    private Database database;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** Whose rows are seen at one moment, and who reads them. */
    public record Standing(String agency, String officer, String work) {}

    /** From here to the end of the transaction, only rows of the officer's agency that the officer may read are seen. */
    public void enter(ActingOfficer officer) {
        enter(new Standing(officer.agencyId().toString(), officer.id().toString(), ""));
    }

    /**
     * For what the agency does by itself, whoever asked for it (signing, linking, sweeps): all its rows are seen, those of
     * cases for their team only too. What is read here is shown to no officer.
     */
    public void enterForWork(AgencyId agency) {
        enter(new Standing(agency.toString(), "", "on"));
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
        Standing before = standing();
        enter(new Standing(agency.toString(), before.officer(), before.work()));
    }

    /** For those who enter another scope within somebody's transaction and come back. */
    public Standing standing() {
        return (Standing) remembered(Standing.class, NOBODY);
    }

    public void enter(Standing entered) {
        if (entered.equals(standing())) {
            return;
        }
        database.acrossAgencies(SET_READER)
                .set("agency", entered.agency())
                .set("officer", entered.officer())
                .set("work", entered.work())
                .any();
        transaction.putResource(Standing.class, entered);
    }

    /** No agency's rows are seen until one is entered again. */
    public void leave() {
        enter(NOBODY);
    }

    /** Takes on a role that reads across agencies; legal where {@code HouseRules} says so. */
    public void actAs(DatabaseRole role) {
        actAs(role.sqlName());
    }

    /** Back to the application's own role. */
    public void actAsApplication() {
        actAs(OWN_ROLE);
    }

    private void actAs(String role) {
        if (!role.equals(remembered(DatabaseRole.class, OWN_ROLE))) {
            database.acrossAgencies(SET_ROLE).set("value", role).any();
            transaction.putResource(DatabaseRole.class, role);
        }
    }

    private Object remembered(Class<?> setting, Object atFirst) {
        Object last = transaction.getResource(setting);
        return last == null ? atFirst : last;
    }
}
