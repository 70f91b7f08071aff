package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crosscase.link.Rarity;
import org.crosscase.link.ReasonKind;
import org.crosscase.signature.Algorithm;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final UUID A1 = new UUID(1, 1);
    private static final UUID A2 = new UUID(1, 2);
    private static final UUID B1 = new UUID(2, 1);
    private static final UUID B2 = new UUID(2, 2);

    @Test
    void nearCopiesOfOnePictureCountOnceAndTheBestMatchStandsForThem() {
        List<Picture> pictures = Picture.group(List.of(pdq(A1, B1, 22), pdq(A2, B1, 4), pdq(A1, B2, 20)), List.of());
        assertEquals(List.of(new Picture(pdq(A2, B1, 4), Set.of(A1, A2), Set.of(B1, B2))), pictures);
    }

    /** Which of two own items is nearer to an item of somebody else would tell a bit of it. */
    @Test
    void withinABandTheDistanceDoesNotChooseWhichItemStandsForThePicture() {
        for (int[] distances : new int[][] {{4, 12}, {12, 4}, {16, 31}, {31, 16}}) {
            List<Picture> pictures =
                    Picture.group(List.of(pdq(A2, B1, distances[1]), pdq(A1, B1, distances[0])), List.of());
            assertEquals(A1, pictures.get(0).best().low(), distances[0] + " and " + distances[1]);
        }
    }

    @Test
    void withinABandTheDistanceDoesNotOrderTheReasons() {
        List<Kinship> kin = new ArrayList<>(List.of(pdq(A1, B1, 14), pdq(A2, B2, 2)));
        View view = View.of(Picture.group(kin, List.of()), picture -> Rarity.ONLY_THESE, 50);
        assertEquals(
                List.of(A1, A2),
                view.reasons().stream().map(reason -> reason.best().low()).toList());
    }

    @Test
    void matchesInsideOneCaseJoinPictures() {
        List<Kinship> across = List.of(pdq(A1, B1, 3), pdq(A2, B2, 5));
        assertEquals(2, Picture.group(across, List.of()).size());
        assertEquals(1, Picture.group(across, List.of(new Picture.Pair(B1, B2))).size());
    }

    @Test
    void aMatchToAnItemThatTheCasesDoNotShareJoinsNothing() {
        List<Kinship> across = List.of(pdq(A1, B1, 3), pdq(A2, B2, 5));
        UUID elsewhere = new UUID(3, 1);
        assertEquals(
                2,
                Picture.group(across, List.of(new Picture.Pair(A1, elsewhere), new Picture.Pair(elsewhere, A2)))
                        .size());
    }

    @Test
    void equalFilesGoBeforeNearOnes() {
        Kinship equal = new Kinship(A2, B2, Algorithm.MD5, 0, "original");
        assertEquals(
                equal,
                Picture.group(List.of(pdq(A1, B1, 0), equal), List.of(new Picture.Pair(A1, A2)))
                        .get(0)
                        .best());
    }

    @Test
    void aDeepSearchStandsForAPictureOnlyWhereNothingBetterDoes() {
        Kinship deep = new Kinship(
                A2, B2, Algorithm.COARSE, 0, "original", "whole", "centred 90 %", 97, ReasonKind.IMAGE, false);
        List<Picture.Pair> same = List.of(new Picture.Pair(A1, A2));
        assertEquals(
                pdq(A1, B1, 31),
                Picture.group(List.of(deep, pdq(A1, B1, 31)), same).get(0).best());
        assertEquals(deep, Picture.group(List.of(deep), same).get(0).best());
    }

    @Test
    void anItemThatBothCasesHoldIsAPictureOfItsOwn() {
        List<Picture> pictures = Picture.group(List.of(Kinship.sameItem(A1, ReasonKind.IMAGE)), List.of());
        assertEquals(Set.of(A1), pictures.get(0).low());
        assertEquals(Set.of(A1), pictures.get(0).high());
    }

    @Test
    void aViewSetsAsideWhatIsCommonAndCountsIt() {
        List<Picture> pictures = Picture.group(List.of(pdq(A1, B1, 3), pdq(A2, B2, 5)), List.of());
        View view = View.of(
                pictures, picture -> picture.low().contains(A1) ? new Rarity(51, 2, 51) : Rarity.ONLY_THESE, 50);
        assertEquals(1, view.common());
        assertEquals(1, view.pictures().size());
        assertEquals(Rarity.ONLY_THESE, view.reasons().get(0).rarity());
        assertEquals(view.strength(), view.reasons().get(0).points());
    }

    /** Up to so many cases it counts, from the next one on it does not. */
    @Test
    void asManyCasesAsTheBoundaryAreNotYetCommon() {
        List<Picture> pictures = Picture.group(List.of(pdq(A1, B1, 3)), List.of());
        View atTheBoundary = View.of(pictures, picture -> new Rarity(50, 2, 2), 50);
        assertEquals(0, atTheBoundary.common());
        assertEquals(1, atTheBoundary.reasons().size());
        assertEquals(1, View.of(pictures, picture -> new Rarity(51, 2, 2), 50).common());
    }

    @Test
    void aViewWithNothingButCommonPicturesIsNoLink() {
        View view = View.of(Picture.group(List.of(pdq(A1, B1, 3)), List.of()), picture -> new Rarity(51, 1, 1), 50);
        assertTrue(view.isEmpty());
        assertEquals(0, view.strength());
    }

    @Test
    void thousandsOfCopiesAreGroupedWithoutDeepRecursion() {
        List<Kinship> chain = IntStream.range(0, 20_000)
                .mapToObj(i -> pdq(new UUID(1, i / 2), new UUID(2, (i + 1) / 2), 9))
                .toList();
        assertEquals(1, Picture.group(chain, Collections.emptyList()).size());
    }

    private static Kinship pdq(UUID low, UUID high, int distance) {
        return new Kinship(low, high, Algorithm.PDQ, distance, "original");
    }
}
