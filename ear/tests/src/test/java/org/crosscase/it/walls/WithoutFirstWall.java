package org.crosscase.it.walls;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;

/** What a use case would be that forgot the agency in every statement. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WithoutFirstWall {
    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    public List<String> find(AgencyId acting, CaseId id) {
        scope.enter(acting);
        return database.acrossAgencies("select id from case_file where id = :id")
                .set("id", id.value())
                .list(row -> row.uuid("id").toString());
    }

    public int change(AgencyId acting, CaseId id) {
        scope.enter(acting);
        return database.acrossAgencies("update case_file set title = 'taken' where id = :id")
                .set("id", id.value())
                .execute();
    }

    public void plantCase(AgencyId acting, AgencyId victim, UUID lead, String reference) {
        scope.enter(acting);
        database.sql(
                        victim,
                        "insert into case_file (agency_id, reference, title, sensitivity, lead_officer)"
                                + " values (:agency, :reference, 'planted', 'OPEN', :lead)")
                .set("reference", reference)
                .set("lead", lead)
                .execute();
    }

    public long countOfOthers(AgencyId acting, String table) {
        scope.enter(acting);
        return count(table + " where agency_id <> '" + acting + "'");
    }

    public long countInScope(AgencyId acting, String table) {
        scope.enter(acting);
        return count(table);
    }

    public long countWithoutScope(String table) {
        return count(table);
    }

    public long countWithEmptyScope(String table) {
        scope.leave();
        return count(table);
    }

    /** Agency, reading officer and role that a transaction finds on its connection before it sets any. */
    public String leftOver() {
        return database.acrossAgencies("""
                        select coalesce(current_setting('crosscase.agency', true), '')
                          || coalesce(current_setting('crosscase.officer', true), '')
                          || coalesce(current_setting('crosscase.own_work', true), '') || '|' || current_user as found""").one(row -> row.text("found"));
    }

    /** As {@link #leftOver}, after the agency's own work failed and somebody went on all the same. */
    public String leftOverByFailedWork(ActingOfficer officer) {
        scope.enter(officer);
        try {
            scope.asOwnWork(officer.agencyId(), () -> {
                throw new IllegalStateException("failed in the test");
            });
        } catch (RuntimeException goesOn) {
            return leftOver();
        }
        throw new IllegalStateException("the work did not fail");
    }

    /** As {@link #leftOver}, after each of the ways to enter, and to come back, in one transaction. */
    public List<String> foundOnTheWay(ActingOfficer officer, AgencyId other) {
        List<String> found = new ArrayList<>();
        List<Runnable> steps = List.of(
                () -> scope.enterForWork(officer.agencyId()),
                () -> scope.enterForWork(officer.agencyId()),
                () -> scope.enter(officer),
                () -> scope.enter(other),
                () -> scope.enter(officer),
                () -> scope.asOwnWork(officer.agencyId(), () -> found.add(leftOver())),
                () -> scope.actAs(DatabaseRole.MATCHER),
                () -> scope.actAs(DatabaseRole.LINKER),
                scope::actAsApplication,
                scope::leave);
        steps.forEach(step -> {
            step.run();
            found.add(leftOver());
        });
        return found;
    }

    private long count(String from) {
        return database.acrossAgencies("select count(*) from " + from).count();
    }

    /** A statement in a transaction of its own. */
    public <T> T ask(String text, Function<Sql, T> work) {
        return work.apply(database.acrossAgencies(text));
    }

    /** Asks a statement for each row of another that is still being read. */
    public long sumWhileReading(int rows) {
        long[] sum = {0};
        database.acrossAgencies("select n from generate_series(1, :rows) n")
                .set("rows", rows)
                .each(row -> sum[0] += database.acrossAgencies("select cast(:n as bigint)")
                        .set("n", row.number("n"))
                        .count());
        return sum[0];
    }
}
