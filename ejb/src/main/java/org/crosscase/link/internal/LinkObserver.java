package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseDescriptionChanged;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseSensitivityChanged;
import org.crosscase.evidence.ExhibitWithdrawn;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.MediaMatched;

/** What happens to links when something else happens; each inside the transaction of its cause. */
@ApplicationScoped
public class LinkObserver {
    @Inject
    private DatabaseScope scope;

    @Inject
    private Statements statements;

    @Inject
    private LinkQueue queue;

    @Inject
    private LinkTruth truth;

    @Inject
    private LinkWorkings workings;

    void on(@Observes MediaMatched matched) {
        List<UUID> media = matched.media().stream().map(MediaId::value).toList();
        asLinker(() -> queue.mediaChanged(media, Optional.empty()));
    }

    void on(@Observes ExhibitWithdrawn withdrawn) {
        UUID caseId = withdrawn.caseId().value();
        List<UUID> media = statements.list(
                "select distinct media_id from occurrence where agency_id = ? and exhibit_id = ?",
                row -> Statements.uuid(row, "media_id"),
                withdrawn.agencyId().value(),
                withdrawn.exhibitId().value());
        asLinker(() -> queue.mediaChanged(media, Optional.of(caseId)));
    }

    /** All sides at once: there is no moment in which the other agency still sees what it no longer may. */
    void on(@Observes CaseSensitivityChanged changed) {
        asLinker(() -> {
            Set<UUID> cases = workOutLinksOf(changed.caseId());
            queue.queueLinksAmong(cases);
        });
    }

    void on(@Observes CaseDescriptionChanged changed) {
        asLinker(() -> workOutLinksOf(changed.caseId()));
    }

    /** @return the case and all that it is linked with */
    private Set<UUID> workOutLinksOf(CaseId caseId) {
        Set<UUID> cases = new HashSet<>();
        for (CasePair pair : truth.linksOf(caseId.value())) {
            workings.workOut(pair);
            cases.add(pair.low());
            cases.add(pair.high());
        }
        return cases;
    }

    private void asLinker(Runnable work) {
        statements.flush();
        scope.takeOn(DatabaseRole.LINKER);
        work.run();
        scope.layDown();
    }
}
