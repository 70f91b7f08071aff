package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.RequestMemory;
import org.crosscase.casefile.CaseGrantsChanged;
import org.crosscase.casefile.CaseSensitivityChanged;
import org.crosscase.casefile.StrongestLinksAsked;
import org.crosscase.evidence.ExhibitWithdrawn;
import org.crosscase.shared.CaseSharesChanged;
import org.crosscase.shared.SharedThingsChanged;

/**
 * What happens to links when something else happens; each inside the transaction of its cause. What an officer's request
 * causes goes to the inbox: it may cost nothing that depends on others.
 */
@ApplicationScoped
public class LinkObserver {
    @Inject
    private DatabaseScope scope;

    @Inject
    private Database database;

    @Inject
    private LinkQueue queue;

    @Inject
    private LinkInbox inbox;

    @Inject
    private SideList sides;

    @Inject
    private RequestMemory memory;

    /** In a worker's transaction, not in a request. */
    void on(@Observes SharedThingsChanged changed) {
        database.flush();
        scope.actAs(DatabaseRole.LINKER);
        queue.changed(changed);
        scope.actAsApplication();
    }

    void on(@Observes CaseSharesChanged changed) {
        inbox.caseChanged(changed.agencyId(), changed.caseId());
    }

    void on(@Observes ExhibitWithdrawn withdrawn) {
        memory.forget();
        inbox.exhibitWithdrawn(withdrawn.agencyId(), withdrawn.caseId(), withdrawn.exhibitId());
    }

    void on(@Observes StrongestLinksAsked asked) {
        asked.answer(sides.strongestNow(asked.reader()));
    }

    void on(@Observes CaseGrantsChanged changed) {
        inbox.grantsChanged(changed.agencyId(), changed.caseId());
    }

    void on(@Observes CaseSensitivityChanged changed) {
        memory.forget();
        inbox.caseChanged(changed.agencyId(), changed.caseId());
    }
}
