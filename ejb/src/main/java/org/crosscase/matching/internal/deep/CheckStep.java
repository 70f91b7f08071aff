package org.crosscase.matching.internal.deep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.matching.internal.Certainty;
import org.crosscase.matching.internal.MatchNews;
import org.crosscase.matching.internal.UncertainMatches;
import org.crosscase.matching.internal.UncertainMatches.Uncertain;
import org.crosscase.matching.internal.deep.PairCheck.Checked;
import org.crosscase.shared.SharedThingsChanged.Change;

/**
 * The short transactions around the comparison in detail. No chain of custody gets an event: that there was something to be
 * compared would tell that somebody holds something like it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckStep {
    /** Each is decoded; the rest has its turn after. */
    private static final int AT_ONCE = 50;

    @Inject
    private MediaSteps steps;

    @Inject
    private DatabaseScope scope;

    @Inject
    private UncertainMatches matches;

    @Inject
    private MatchNews news;

    public List<Uncertain> pairs(DueMedia due) {
        scope.actAs(DatabaseRole.MATCHER);
        return matches.of(due.agencyId(), due.mediaId(), AT_ONCE);
    }

    /** Verdicts, what follows from them and the end of the step, all or nothing; nothing when another worker has the item. */
    public void finish(DueMedia due, List<Checked> checked) {
        if (!steps.hold(due)) {
            return;
        }
        if (!checked.isEmpty()) {
            // links are queued by the matches as they stand: those that go now must still be among them
            List<MediaId> media = List.of(due.mediaId());
            if (checked.stream().anyMatch(pair -> pair.certainty() == Certainty.REFUTED)) {
                news.tell(media, Change.REFUTED);
            } else {
                news.tell(media, Change.MATCHED);
            }
            scope.actAs(DatabaseRole.MATCHER);
            checked.forEach(pair -> matches.write(due.mediaId(), pair.pair(), pair.certainty(), pair.compared()));
            scope.actAsApplication();
            scope.enterForWork(due.agencyId());
        }
        steps.complete(due);
        if (checked.size() == AT_ONCE) {
            steps.addBeside(due, MediaStep.CHECK);
        }
    }
}
