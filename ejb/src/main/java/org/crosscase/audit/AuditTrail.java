package org.crosscase.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.audit.internal.EntryRecorder;
import org.crosscase.audit.internal.RunningUseCases;

/** Where use cases write what they did; the entry lives and dies with the use case's own transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {
    @Inject
    private EntryRecorder recorder;

    @Inject
    private RunningUseCases running;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Writes an entry for the acting officer, into the log of the officer's agency. The transaction must stand in that
     * agency's scope (every use case does) and under the application's own database role.
     *
     * @throws IllegalStateException when the use case that runs has not declared this action, or none runs
     */
    public void record(Deed deed) {
        running.requireDeclared(deed.action());
        ActingOfficer officer = currentOfficer.get();
        recorder.record(officer, deed);
        running.recorded(deed.action());
    }

    /**
     * Writes an entry for a look of the acting officer, once: the requests that make up one look (a page and its parts, the
     * redirect after the officer's own change, a reload) leave one entry. What somebody else did meanwhile begins a new look.
     *
     * @throws IllegalStateException as {@link #record}
     */
    public void recordLook(Deed look) {
        recordLooks(List.of(look));
    }

    /**
     * The same for looks at several things of one type, by one action; at least one.
     *
     * @throws IllegalStateException as {@link #record}
     */
    public void recordLooks(List<Deed> looks) {
        String action = looks.get(0).action();
        running.requireDeclared(action);
        recorder.recordLooks(currentOfficer.get(), looks);
        running.recorded(action);
    }

    /**
     * Writes an entry for a step that the system takes by itself, in the capacity {@code SYSTEM}: no use case declares it, and
     * none owes it. The transaction must have entered that agency's scope
     * ({@link org.crosscase.agency.DatabaseScope#enter}); row-level security refuses any other.
     */
    public void recordForSystem(AgencyId agency, Deed deed) {
        recorder.recordForSystem(agency, deed);
    }
}
