package org.crosscase.it.walls;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;

/** What a use case would be that forgot the agency in every statement. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WithoutFirstWall {
    @Inject
    private Statements statements;

    @Inject
    private DatabaseScope scope;

    public List<String> find(AgencyId acting, CaseId id) {
        scope.enter(acting);
        return statements.list("select id from case_file where id = ?", row -> row.getString(1), id.value());
    }

    public int change(AgencyId acting, CaseId id) {
        scope.enter(acting);
        return statements.change("update case_file set title = 'taken' where id = ?", id.value());
    }

    public void plantCase(AgencyId acting, AgencyId victim, UUID lead, String reference) {
        scope.enter(acting);
        statements.change(
                "insert into case_file (agency_id, reference, title, sensitivity, lead_officer)"
                        + " values (?, ?, 'planted', 'OPEN', ?)",
                victim.value(),
                reference,
                lead);
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

    /** Agency and role that a transaction finds on its connection before it sets any. */
    public String leftOver() {
        return statements
                .list(
                        "select coalesce(current_setting('crosscase.agency', true), '') || '|' || current_user",
                        row -> row.getString(1))
                .get(0);
    }

    private long count(String from) {
        return statements
                .list("select count(*) from " + from, row -> row.getLong(1))
                .get(0);
    }
}
