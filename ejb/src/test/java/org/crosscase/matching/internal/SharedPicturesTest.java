package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crosscase.shared.Kinship;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.SharedPicture;
import org.crosscase.shared.ThingId;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class SharedPicturesTest {
    private static final ThingId A1 = thing(1, 1);
    private static final ThingId A2 = thing(1, 2);
    private static final ThingId B1 = thing(2, 1);
    private static final ThingId B2 = thing(2, 2);

    @Test
    void nearCopiesOfOnePictureCountOnceAndTheBestMatchStandsForThem() {
        List<SharedPicture> pictures =
                SharedPictures.group(List.of(pdq(A1, B1, 22), pdq(A2, B1, 4), pdq(A1, B2, 20)), List.of());
        assertEquals(List.of(new SharedPicture(pdq(A2, B1, 4), Set.of(A1, A2), Set.of(B1, B2))), pictures);
    }

    /** Which of two own items is nearer to an item of somebody else would tell a bit of it. */
    @Test
    void withinABandTheDistanceDoesNotChooseWhichItemStandsForThePicture() {
        for (int[] distances : new int[][] {{4, 12}, {12, 4}, {16, 31}, {31, 16}}) {
            List<SharedPicture> pictures =
                    SharedPictures.group(List.of(pdq(A2, B1, distances[1]), pdq(A1, B1, distances[0])), List.of());
            assertEquals(A1, pictures.get(0).best().low(), distances[0] + " and " + distances[1]);
        }
    }

    @Test
    void matchesInsideOneCaseJoinPictures() {
        List<Kinship> across = List.of(pdq(A1, B1, 3), pdq(A2, B2, 5));
        assertEquals(2, SharedPictures.group(across, List.of()).size());
        assertEquals(
                1,
                SharedPictures.group(across, List.of(new SharedPictures.Pair(B1, B2)))
                        .size());
    }

    @Test
    void aMatchToAnItemThatTheCasesDoNotShareJoinsNothing() {
        List<Kinship> across = List.of(pdq(A1, B1, 3), pdq(A2, B2, 5));
        ThingId elsewhere = thing(3, 1);
        assertEquals(
                2,
                SharedPictures.group(
                                across,
                                List.of(new SharedPictures.Pair(A1, elsewhere), new SharedPictures.Pair(elsewhere, A2)))
                        .size());
    }

    @Test
    void equalFilesGoBeforeNearOnes() {
        Kinship equal = Kinship.certain(A2, B2, Algorithm.MD5, 0, "original", ReasonKind.IMAGE);
        assertEquals(
                equal,
                SharedPictures.group(List.of(pdq(A1, B1, 0), equal), List.of(new SharedPictures.Pair(A1, A2)))
                        .get(0)
                        .best());
    }

    @Test
    void aDeepSearchStandsForAPictureOnlyWhereNothingBetterDoes() {
        Kinship deep = Kinship.certain(A2, B2, Algorithm.COARSE, 0, "original", ReasonKind.IMAGE)
                .seen(new Kinship.Views("whole", "centred 90 %", 97));
        List<SharedPictures.Pair> same = List.of(new SharedPictures.Pair(A1, A2));
        assertEquals(
                pdq(A1, B1, 31),
                SharedPictures.group(List.of(deep, pdq(A1, B1, 31)), same)
                        .get(0)
                        .best());
        assertEquals(deep, SharedPictures.group(List.of(deep), same).get(0).best());
    }

    @Test
    void anItemThatBothCasesHoldIsAPictureOfItsOwn() {
        List<SharedPicture> pictures = SharedPictures.group(List.of(Kinship.sameItem(A1, ReasonKind.IMAGE)), List.of());
        assertEquals(Set.of(A1), pictures.get(0).low());
        assertEquals(Set.of(A1), pictures.get(0).high());
    }

    @Test
    void thousandsOfCopiesAreGroupedWithoutDeepRecursion() {
        List<Kinship> chain = IntStream.range(0, 20_000)
                .mapToObj(i -> pdq(thing(1, i / 2), thing(2, (i + 1) / 2), 9))
                .toList();
        assertEquals(1, SharedPictures.group(chain, Collections.emptyList()).size());
    }

    private static Kinship pdq(ThingId low, ThingId high, int distance) {
        return Kinship.certain(low, high, Algorithm.PDQ, distance, "original", ReasonKind.IMAGE);
    }

    private static ThingId thing(long high, long low) {
        return ThingId.of(new UUID(high, low));
    }
}
