package org.crosscase.matching.internal.deep;

import java.util.List;
import java.util.Optional;
import org.crosscase.evidence.DueMedia;
import org.crosscase.matching.internal.FoundMatch;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.signature.variant.Coarse;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyThumbnail;

/** Lays two pictures over each other where their views met, and keeps the pair when the brightness agrees. */
final class SecondStage {
    private final CoarseHasher hasher;
    private final DueMedia due;
    private final GreyThumbnail own;
    private final List<CoarseSignature> queries;

    SecondStage(CoarseHasher hasher, DueMedia due, GreyThumbnail own, List<CoarseSignature> queries) {
        this.hasher = hasher;
        this.due = due;
        this.own = own;
        this.queries = queries;
    }

    /** The pair of views that agrees best, if any agrees well enough. */
    Optional<FoundMatch> compare(Candidate candidate, GreyThumbnail picture) {
        List<CoarseSignature> stored = hasher.stored(picture);
        FoundMatch best = null;
        double bestAgreement = Coarse.MIN_SIMILARITY;
        for (Meeting meeting : candidate.meetings()) {
            if (meeting.stored() < stored.size()) {
                CoarseSignature theirs = stored.get(meeting.stored());
                CoarseSignature ours = queries.get(meeting.query());
                double agreement = hasher.similarity(picture, theirs.variant(), own, ours.variant());
                if (agreement > bestAgreement || best == null && agreement >= bestAgreement) {
                    bestAgreement = agreement;
                    best = match(candidate, theirs, ours, meeting.distance(), agreement);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private FoundMatch match(
            Candidate candidate, CoarseSignature theirs, CoarseSignature ours, int distance, double agreement) {
        return new FoundMatch(
                due.mediaId().value(),
                due.agencyId().value(),
                candidate.media().value(),
                candidate.agency().value(),
                Coarse.ALGORITHM,
                Coarse.VERSION,
                distance,
                ours.variant().orientation().text(),
                ours.variant().name(),
                theirs.variant().name(),
                (int) Math.floor(100 * agreement));
    }
}
