package org.crosscase.matching.internal.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.matching.internal.FoundMatch;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyPicture;
import org.junit.jupiter.api.Test;

class SecondStageTest {
    private final CoarseHasher hasher = new CoarseHasher();
    private final GreyPicture own = picture(3);
    private final List<CoarseSignature> queries = hasher.queries(own.thumbnail(), Orientation.ORIGINAL);
    private final DueMedia due =
            new DueMedia(MediaId.of(new UUID(0, 1)), AgencyId.of(new UUID(0, 2)), MediaStep.DEEP, 1, 1);
    private final SecondStage second = new SecondStage(hasher, due, own, queries);

    @Test
    void aMeetingWhoseDetailsAgreeIsTheExplanationThoughItIsFarther() {
        Optional<FoundMatch> match =
                second.compare(candidate(new Meeting(12, 0, 2), new Meeting(0, 0, 30)), picture(3));
        assertEquals("whole", match.orElseThrow().views().item());
        assertEquals("whole", match.orElseThrow().views().other());
        assertEquals(100, match.orElseThrow().views().agreement());
        assertEquals(30, match.orElseThrow().distance());
        assertEquals("original", match.orElseThrow().transform());
    }

    @Test
    void picturesWhoseDetailsDoNotAgreeAreNoMatch() {
        assertTrue(second.compare(candidate(new Meeting(0, 0, 5)), picture(4)).isEmpty());
    }

    /** The picture may be read differently by now, and have no border any more. */
    @Test
    void aPlaceThatThePictureDoesNotHaveIsPassedOver() {
        assertTrue(second.compare(candidate(new Meeting(29, 0, 5)), picture(3)).isEmpty());
    }

    private static Candidate candidate(Meeting... meetings) {
        return new Candidate(MediaId.of(new UUID(0, 3)), AgencyId.of(new UUID(0, 4)), false, List.of(meetings));
    }

    private static GreyPicture picture(int seed) {
        byte[] grey = new byte[96 * 72];
        for (int i = 0; i < grey.length; i++) {
            double x = i % 96;
            double y = i / 96;
            grey[i] = (byte) (128
                    + 60 * Math.sin((x + 11 * seed) / (5 + seed)) * Math.cos(y / (3 + seed))
                    + 40 * Math.sin((x + y * seed) / 9));
        }
        return new GreyPicture(96, 72, grey);
    }
}
