package org.crosscase.matching.internal.deep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.matching.internal.CoarseIndex;
import org.crosscase.matching.internal.FoundMatch;
import org.crosscase.matching.internal.MatchNews;
import org.crosscase.matching.internal.MatchRows;
import org.crosscase.matching.internal.OutlivedMatches;
import org.crosscase.matching.internal.TakenBack;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.matching.internal.sign.SignatureRows;
import org.crosscase.matching.internal.sign.SignaturesOnRecord;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.HammingIndex;

/**
 * The short transactions around the deep search of a media item. The signature is committed before the search, so of two
 * items that are searched for at the same moment, the one committed later finds the earlier.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeepStep {
    private static final Set<Algorithm> COMPARED = Set.of(Algorithm.COARSE);

    @Inject
    private MediaSteps steps;

    @Inject
    private DatabaseScope scope;

    @Inject
    private SignatureRows signatures;

    @Inject
    private SignaturesOnRecord onRecord;

    @Inject
    private CoarseIndex index;

    @Inject
    private Candidates candidates;

    @Inject
    private MatchRows rows;

    @Inject
    private OutlivedMatches outlived;

    @Inject
    private TakenBack matches;

    @Inject
    private MatchNews news;

    /** @return false when another worker has the item now */
    public boolean writeSignature(DueMedia due, byte[] hashes) {
        if (!steps.hold(due)) {
            return false;
        }
        if (onRecord.isAnotherCoarse(due.agencyId(), due.mediaId(), hashes)) {
            matches.foundWrongly(due, COMPARED);
        }
        signatures.writeCoarse(due.agencyId(), due.mediaId(), hashes);
        return true;
    }

    /** Complete up to now; to be searched outside the transaction. */
    public HammingIndex index() {
        scope.actAs(DatabaseRole.MATCHER);
        return index.upToDate();
    }

    public List<Candidate> candidates(DueMedia due, Map<Long, List<Meeting>> meetings) {
        scope.actAs(DatabaseRole.MATCHER);
        return candidates.of(due, meetings);
    }

    /**
     * Matches, what follows from them, the custody event and the end of the step, all or nothing; nothing when another
     * worker has the item now.
     *
     * @param problem why nothing could be searched for, or empty
     */
    public void finish(DueMedia due, List<FoundMatch> found, String problem) {
        if (!steps.hold(due)) {
            return;
        }
        List<MediaId> media = List.of(due.mediaId());
        scope.actAs(DatabaseRole.MATCHER);
        rows.keepBest(found);
        Set<MediaId> ending = outlived.of(media, COMPARED);
        scope.actAsApplication();
        outlived.end(ending, media, COMPARED);
        if (!found.isEmpty()) {
            news.tell(media, Change.MATCHED);
        }
        scope.enterForWork(due.agencyId());
        steps.recordDeepSearch(due, problem);
        steps.complete(due);
    }
}
