package org.crosscase.matching.internal.deep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.evidence.Decoders;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.matching.internal.FoundMatch;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyThumbnail;
import org.crosscase.signature.worker.Inspection;

/**
 * Looks for copies of one media item that PDQ loses: cropped, framed, turned a little, made tiny. Clear pictures come
 * from decoder processes, live as long as this step and are written nowhere.
 */
@ApplicationScoped
public class DeepSearch {
    private static final Logger LOG = System.getLogger(DeepSearch.class.getName());
    private static final int ATTEMPTS = 5;

    /** Claims after which an item is not looked at again: each time its worker ended without a word. */
    private static final int CLAIMS = 10;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(4);

    /** Well within the lease: candidates that are left after it are not compared. */
    private static final Duration FOR_CANDIDATES = MediaStep.DEEP.lease().dividedBy(2);

    @Inject
    private DeepStep step;

    @Inject
    private MediaSteps steps;

    @Inject
    private Decoders decoders;

    public void search(DueMedia due) {
        try {
            if (due.attempts() > CLAIMS) {
                giveUp(due);
            } else {
                look(due);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException unexpected) {
            retryOrGiveUp(due, unexpected);
        }
    }

    private void look(DueMedia due) throws IOException, InterruptedException {
        Inspection found = decoders.inspect(() -> steps.open(due));
        if (!(found instanceof Inspection.Seen seen)) {
            step.finish(
                    due,
                    List.of(),
                    ((Inspection.Refused) found).problem().type().name());
            return;
        }
        GreyThumbnail thumbnail = seen.picture().thumbnail();
        CoarseHasher hasher = new CoarseHasher();
        if (!step.writeSignature(due, bytes(hasher.stored(thumbnail)))) {
            return;
        }
        List<CoarseSignature> queries = queries(hasher, thumbnail);
        List<Candidate> candidates = step.candidates(due, FirstStage.meetings(step.index(), queries));
        SecondStage second = new SecondStage(hasher, due, seen.picture(), queries);
        step.finish(due, compare(due, candidates, second), "");
    }

    private static List<CoarseSignature> queries(CoarseHasher hasher, GreyThumbnail picture) {
        List<CoarseSignature> queries = new ArrayList<>();
        for (Orientation orientation : Orientation.values()) {
            queries.addAll(hasher.queries(picture, orientation));
        }
        return queries;
    }

    private List<FoundMatch> compare(DueMedia due, List<Candidate> candidates, SecondStage second)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + FOR_CANDIDATES.toNanos();
        List<FoundMatch> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (System.nanoTime() > end) {
                LOG.log(Level.WARNING, "The deep search for media item {0} took too long and stopped", due.mediaId());
                break;
            }
            try {
                Inspection other =
                        decoders.inspect(() -> steps.openForComparison(candidate.agency(), candidate.media()));
                if (other instanceof Inspection.Seen picture) {
                    second.compare(candidate, picture.picture()).ifPresent(found::add);
                }
            } catch (IOException | RuntimeException unreadable) {
                passOverAtLast(due, candidate, unreadable);
            }
        }
        return found;
    }

    /** A file that cannot be read now may be readable later; one that never is must not keep the others from matching. */
    private static void passOverAtLast(DueMedia due, Candidate candidate, Exception unreadable) throws IOException {
        if (due.attempts() < ATTEMPTS) {
            throw new IOException("media item " + candidate.media() + " cannot be compared", unreadable);
        }
        LOG.log(
                Level.WARNING,
                "Media item " + candidate.media() + " cannot be compared; it is passed over",
                unreadable);
    }

    private static byte[] bytes(List<CoarseSignature> signatures) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        signatures.forEach(signature -> all.writeBytes(signature.bits().bytes()));
        return all.toByteArray();
    }

    private void retryOrGiveUp(DueMedia due, Exception cause) {
        LOG.log(
                Level.WARNING,
                "The deep search for media item " + due.mediaId() + " failed at attempt " + due.attempts(),
                cause);
        if (due.attempts() < ATTEMPTS) {
            steps.postpone(due, FIRST_RETRY.multipliedBy(1L << due.attempts()));
        } else {
            giveUp(due);
        }
    }

    /** Equal and near copies were found before; what is lost is told in the item's chain of custody. */
    private void giveUp(DueMedia due) {
        step.finish(due, List.of(), "PROCESSING_FAILED");
    }
}
