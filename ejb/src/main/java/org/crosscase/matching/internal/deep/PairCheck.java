package org.crosscase.matching.internal.deep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.evidence.Decoders;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.matching.internal.Certainty;
import org.crosscase.matching.internal.UncertainMatches.Uncertain;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.Likeness;
import org.crosscase.signature.variant.PicturePair;
import org.crosscase.signature.worker.GreyPicture;
import org.crosscase.signature.worker.Inspection;

/**
 * Compares one media item in detail with those that PDQ alone took for copies of it, where pictures are written rather than
 * taken. Pixels come from decoder processes, live as long as this step and are written nowhere.
 */
@ApplicationScoped
public class PairCheck {
    private static final Logger LOG = System.getLogger(PairCheck.class.getName());
    private static final int ATTEMPTS = 5;

    /** Claims after which an item is not looked at again: each time its worker ended without a word. */
    private static final int CLAIMS = 10;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(4);

    @Inject
    private CheckStep step;

    @Inject
    private MediaSteps steps;

    @Inject
    private Decoders decoders;

    /** @param compared whether pixels decided it */
    record Checked(Uncertain pair, Certainty certainty, boolean compared) {}

    public void check(DueMedia due) {
        List<Uncertain> pairs = step.pairs(due);
        try {
            step.finish(due, due.attempts() > CLAIMS ? undecided(pairs) : compare(due, pairs));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException unexpected) {
            LOG.log(Level.WARNING, "Media item " + due.mediaId() + " could not be compared in detail", unexpected);
            if (due.attempts() < ATTEMPTS) {
                steps.postpone(due, FIRST_RETRY.multipliedBy(1L << due.attempts()));
            } else {
                step.finish(due, undecided(pairs));
            }
        }
    }

    private List<Checked> compare(DueMedia due, List<Uncertain> pairs) throws IOException, InterruptedException {
        if (pairs.isEmpty() || !(decoders.inspect(() -> steps.open(due)) instanceof Inspection.Seen own)) {
            return undecided(pairs);
        }
        List<Checked> checked = new ArrayList<>();
        for (Uncertain pair : pairs) {
            if (pair.seen()
                    && decoders.inspect(() -> steps.openForComparison(pair.agency(), pair.other()))
                            instanceof Inspection.Seen other) {
                checked.add(new Checked(pair, verdict(pair, other.picture(), own.picture()), true));
            } else {
                checked.add(undecided(pair));
            }
        }
        return checked;
    }

    static Certainty verdict(Uncertain pair, GreyPicture other, GreyPicture own) {
        PicturePair pictures = new PicturePair(other, own, true);
        Likeness.Verdict verdict = pictures.verify(pair.transform());
        if (verdict != Likeness.Verdict.SAME) {
            // a quarter turn is undone by the other one, and which of the two was turned is not on record
            Likeness.Verdict turnedBack = switch (pair.transform()) {
                case ROTATE_90 -> pictures.verify(Orientation.ROTATE_270);
                case ROTATE_270 -> pictures.verify(Orientation.ROTATE_90);
                default -> verdict;
            };
            verdict = turnedBack == Likeness.Verdict.SAME ? turnedBack : verdict;
        }
        return Certainty.of(verdict);
    }

    private static List<Checked> undecided(List<Uncertain> pairs) {
        return pairs.stream().map(PairCheck::undecided).toList();
    }

    private static Checked undecided(Uncertain pair) {
        return new Checked(pair, Certainty.POSSIBLE, pair.seen());
    }
}
