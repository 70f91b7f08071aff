package org.crosscase.matching.internal.deep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosscase.evidence.DueMedia;
import org.crosscase.matching.internal.FoundMatch;
import org.crosscase.matching.internal.FoundMatch.Views;
import org.crosscase.matching.internal.MediaPart;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.variant.Likeness;
import org.crosscase.signature.variant.PicturePair;
import org.crosscase.signature.worker.GreyPicture;

/** Lays two pictures over each other where their views met, and keeps the pair when their details agree. */
final class SecondStage {
    private static final double ABOUT_AS_WELL = 0.03;
    private static final double BITS_FOR_THE_WHOLE = 10;

    private final CoarseHasher hasher;
    private final DueMedia due;
    private final GreyPicture own;
    private final List<CoarseSignature> queries;

    SecondStage(CoarseHasher hasher, DueMedia due, GreyPicture own, List<CoarseSignature> queries) {
        this.hasher = hasher;
        this.due = due;
        this.own = own;
        this.queries = queries;
    }

    /** Two views that met, and how well they agree. */
    private record Agreeing(CoarseSignature theirs, CoarseSignature ours, int distance, double agreement) {
        /** The smaller of the two shares that the views show of their pictures, 1 at most. */
        double shown() {
            return Math.min(share(theirs), share(ours));
        }

        private static double share(CoarseSignature signature) {
            return Math.min(1, signature.variant().view().width());
        }
    }

    /**
     * The pair of views that agrees best, if any agrees well enough; of those that agree about as well, the nearest one, where
     * showing a tenth less of the pictures counts as a bit more: "the whole" explains more than "the inner four fifths of
     * both".
     */
    Optional<FoundMatch> compare(Candidate candidate, GreyPicture picture) {
        List<Agreeing> agreeing = agreeing(
                candidate, hasher.stored(picture.thumbnail()), new PicturePair(picture, own, candidate.written()));
        double best = agreeing.stream().mapToDouble(Agreeing::agreement).max().orElse(0);
        return agreeing.stream()
                .filter(pair -> pair.agreement() >= best - ABOUT_AS_WELL)
                .min(Comparator.comparingDouble((Agreeing pair) -> pair.distance() - BITS_FOR_THE_WHOLE * pair.shown())
                        .thenComparingDouble(pair -> -pair.agreement()))
                .map(pair -> match(candidate, pair));
    }

    private List<Agreeing> agreeing(Candidate candidate, List<CoarseSignature> stored, PicturePair pair) {
        List<Agreeing> agreeing = new ArrayList<>();
        for (Meeting meeting : candidate.meetings()) {
            if (meeting.stored() < stored.size()) {
                CoarseSignature theirs = stored.get(meeting.stored());
                CoarseSignature ours = queries.get(meeting.query());
                Likeness likeness = pair.compare(theirs.variant(), ours.variant());
                if (likeness.same()) {
                    agreeing.add(new Agreeing(theirs, ours, meeting.distance(), likeness.agreement()));
                }
            }
        }
        return agreeing;
    }

    private FoundMatch match(Candidate candidate, Agreeing pair) {
        return FoundMatch.deep(
                MediaPart.whole(due.mediaId().value(), due.agencyId().value()),
                MediaPart.whole(candidate.media().value(), candidate.agency().value()),
                pair.distance(),
                pair.ours().variant().orientation().text(),
                new Views(pair.ours().variant().name(), pair.theirs().variant().name(), (int)
                        Math.floor(100 * pair.agreement())));
    }
}
