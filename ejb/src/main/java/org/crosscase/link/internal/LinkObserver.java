package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.casefile.CaseSensitivityChanged;
import org.crosscase.casefile.StrongestLinksAsked;
import org.crosscase.evidence.ExhibitWithdrawn;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.MatchesEnded;
import org.crosscase.matching.MediaMatched;

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

    /** In a worker's transaction, not in a request. */
    void on(@Observes MediaMatched matched) {
        List<UUID> media = matched.media().stream().map(MediaId::value).toList();
        database.flush();
        scope.actAs(DatabaseRole.LINKER);
        queue.mediaMatched(media);
        scope.actAsApplication();
    }

    /** Likewise: called while the matches still stand. */
    void on(@Observes MatchesEnded ended) {
        List<UUID> media = ended.media().stream().map(MediaId::value).toList();
        database.flush();
        scope.actAs(DatabaseRole.LINKER);
        switch (ended.why()) {
            case REFUTED -> queue.mediaRefuted(media);
            case SET_ASIDE -> queue.mediaSetAside(media);
            case SOUGHT_ANEW -> queue.mediaSoughtAnew(media);
        }
        scope.actAsApplication();
    }

    void on(@Observes ExhibitWithdrawn withdrawn) {
        inbox.exhibitWithdrawn(withdrawn.agencyId(), withdrawn.caseId(), withdrawn.exhibitId());
    }

    void on(@Observes StrongestLinksAsked asked) {
        asked.answer(sides.strongestNow(asked.agency()));
    }

    void on(@Observes CaseSensitivityChanged changed) {
        inbox.caseChanged(changed.agencyId(), changed.caseId());
    }
}
