package org.crosscase.matching.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.shared.SharedThingsChanged.Change;

/**
 * Compares media items with all others, in one transaction: the matches, what follows from them and the end of the step
 * are kept together or not at all. Doing it twice gives the same matches.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MatchStep {
    @Inject
    private MediaSteps steps;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Matchers matchers;

    @Inject
    private MatchRows rows;

    @Inject
    private OutlivedMatches outlived;

    @Inject
    private Instance<AfterMatch> after;

    @Inject
    private MatchNews news;

    /** Builds the indexes before the first item or look-up asks for them. */
    public void prepare() {
        scope.actAs(DatabaseRole.MATCHER);
        matchers.prepare();
    }

    public void match(List<DueMedia> claimed) {
        // each hold locks a media item: one order for all, so that nobody waits in a circle
        List<DueMedia> held = claimed.stream()
                .sorted(Comparator.comparing(due -> due.mediaId().toString()))
                .filter(steps::hold)
                .toList();
        if (held.isEmpty()) {
            return;
        }
        List<MediaId> media = held.stream().map(DueMedia::mediaId).toList();
        scope.actAs(DatabaseRole.MATCHER);
        rows.keepBest(matchers.matches(media.stream().map(MediaId::value).toList()));
        Set<MediaId> ending = outlived.of(media, matchers.algorithms());
        Map<MediaStep, Set<MediaId>> beside = new EnumMap<>(MediaStep.class);
        after.forEach(one -> beside.put(one.step(), one.due(media, ending)));
        scope.actAsApplication();
        outlived.end(ending, media, matchers.algorithms());
        news.tell(media, Change.MATCHED);
        for (DueMedia due : held) {
            scope.enterForWork(due.agencyId());
            steps.complete(due);
            beside.forEach((step, items) -> {
                if (items.contains(due.mediaId())) {
                    steps.addBeside(due, step);
                }
            });
        }
    }
}
