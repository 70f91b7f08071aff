package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.DueMedia;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.signature.Algorithm;

/**
 * Takes matches of an item off record in the transaction that finds that nothing holds them any more. Links are made due by the
 * matches as they stand, so they are told of first.
 */
@ApplicationScoped
public class TakenBack {
    @Inject
    private MatchNews news;

    @Inject
    private MatchRows matches;

    @Inject
    private DatabaseScope scope;

    /** It is compared with nothing any more. */
    public void all(DueMedia due) {
        tell(due, Change.SET_ASIDE);
        matches.forgetAll(due.mediaId());
        back(due);
    }

    /** What its signatures by these algorithms were made wrongly for is sought anew. */
    public void foundWrongly(DueMedia due, Set<Algorithm> algorithms) {
        tell(due, Change.SOUGHT_ANEW);
        matches.forget(due.mediaId(), algorithms);
        back(due);
    }

    private void tell(DueMedia due, Change why) {
        news.tell(List.of(due.mediaId()), why);
        scope.actAs(DatabaseRole.MATCHER);
    }

    private void back(DueMedia due) {
        scope.actAsApplication();
        scope.enterForWork(due.agencyId());
    }
}
