package org.crosscase.matching.internal.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.variant.Variant;
import org.crosscase.signature.variant.View;
import org.junit.jupiter.api.Test;

class FirstStageTest {
    private static final PdqHash PICTURE = new PdqHash(~0L, 0, ~0L, 0);
    private static final PdqHash OTHER = new PdqHash(0, ~0L, 0, ~0L);

    private final HammingIndex index = new HammingIndex();

    @Test
    void whatMeetsIsGatheredBySignatureNearestFirst() {
        index.put(7 * 32 + 3, differing(PICTURE, 31));
        index.put(7 * 32 + 5, differing(PICTURE, 4));
        index.put(8 * 32, differing(PICTURE, 32));
        index.put(9 * 32 + 1, OTHER);

        Map<Long, List<Meeting>> found = FirstStage.meetings(index, List.of(query(PICTURE), query(OTHER)));

        assertEquals(List.of(new Meeting(5, 0, 4), new Meeting(3, 0, 31)), found.get(7L));
        assertEquals(List.of(new Meeting(1, 1, 0)), found.get(9L));
        assertEquals(2, found.size(), "at 32 bits nothing meets");
    }

    @Test
    void neighbouringViewsThatMeetManyTimesAreNotAllCompared() {
        List<CoarseSignature> queries = java.util.Collections.nCopies(45, query(PICTURE));
        for (int place = 0; place < 15; place++) {
            index.put(7 * 32 + place, PICTURE);
        }
        assertTrue(FirstStage.meetings(index, queries).get(7L).size() <= 12);
    }

    private static CoarseSignature query(PdqHash bits) {
        return new CoarseSignature(new Variant("whole", View.WHOLE, Orientation.ORIGINAL), bits);
    }

    private static PdqHash differing(PdqHash hash, int bits) {
        return new PdqHash(bits == 64 ? ~hash.w0() : hash.w0() ^ ((1L << bits) - 1), hash.w1(), hash.w2(), hash.w3());
    }
}
