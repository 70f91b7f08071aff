package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

/** Which matches stay when a picture has more copies than are kept. */
class MostTellingTest {
    private static final UUID ITEM = new UUID(0, 0);
    private static final UUID OURS = new UUID(1, 0);
    private static final UUID THEIRS = new UUID(2, 0);

    private static final FoundMatch SAME_CASE_NEAR = match(11, OURS, 0);
    private static final FoundMatch SAME_CASE = match(12, OURS, 9);
    private static final FoundMatch OTHER_CASE = match(13, OURS, 30);
    private static final FoundMatch OTHER_AGENCY_NEAR = match(21, THEIRS, 29);
    private static final FoundMatch OTHER_AGENCY = match(22, THEIRS, 31);

    private static final List<FoundMatch> FOUND =
            List.of(SAME_CASE, OTHER_AGENCY, SAME_CASE_NEAR, OTHER_CASE, OTHER_AGENCY_NEAR);

    @Test
    void otherAgenciesGoFirstThenOtherCasesThenTheNearest() {
        List<FoundMatch> inOrder = List.of(OTHER_AGENCY_NEAR, OTHER_AGENCY, OTHER_CASE, SAME_CASE_NEAR, SAME_CASE);
        for (int most = 1; most < FOUND.size(); most++) {
            assertEquals(
                    inOrder.subList(0, most),
                    MostTelling.of(
                            FOUND,
                            most,
                            others -> Set.of(media(OTHER_CASE), media(OTHER_AGENCY), media(OTHER_AGENCY_NEAR))),
                    most + " of them");
        }
    }

    @Test
    void whereAllAreKeptNobodyIsAsked() {
        assertEquals(FOUND, MostTelling.of(FOUND, FOUND.size(), others -> fail("asked")));
    }

    private static FoundMatch match(long other, UUID agency, int distance) {
        return FoundMatch.near(
                MediaPart.whole(ITEM, OURS),
                MediaPart.whole(new UUID(0, other), agency),
                Algorithm.PDQ,
                distance,
                "original",
                Certainty.CERTAIN);
    }

    private static UUID media(FoundMatch match) {
        return match.other().media();
    }
}
