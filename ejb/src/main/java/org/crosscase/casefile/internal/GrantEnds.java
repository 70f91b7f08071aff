package org.crosscase.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.casefile.CaseGrantsChanged;
import org.crosscase.casefile.CaseId;

/**
 * Passes on that grants have ended, in one transaction with its mark: a server that is killed does it again. Nothing is shown by them
 * before that either; the policies of their readers ask the time.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GrantEnds {
    @Inject
    private DatabaseScope scope;

    @Inject
    private Database database;

    @Inject
    private GrantBook grants;

    @Inject
    private Event<CaseGrantsChanged> changed;

    /** Every agency; the directory is open. */
    public List<AgencyId> agencies() {
        return database.acrossAgencies("select id from agency_directory").list(row -> AgencyId.of(row.uuid("id")));
    }

    /** @return whether there were any */
    public boolean endSome(AgencyId agency) {
        scope.enterForWork(agency);
        Set<CaseId> ended = Set.copyOf(grants.end(agency));
        ended.forEach(caseId -> changed.fire(new CaseGrantsChanged(agency, caseId)));
        return !ended.isEmpty();
    }
}
