package org.crosscase.signature.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.Overlay.Extent;
import org.crosscase.signature.worker.GreyThumbnail;
import org.junit.jupiter.api.Test;

class OverlayTest {
    @Test
    void theOneWhoseWholeMeetsACropOfTheOtherIsTheCrop() {
        Overlay overlay = overlay("whole", "crop 90 % at 2.2 %, 7.8 %");
        assertEquals(new Overlay(Extent.FIRST_IS_PART, 90, 0, false, false), overlay);
        assertEquals(
                new Overlay(Extent.SECOND_IS_PART, 90, 0, false, false), overlay("crop 90 % at 2.2 %, 7.8 %", "whole"));
    }

    @Test
    void twoCropsAreSetAgainstEachOther() {
        assertEquals(Extent.SAME, overlay("centred 90 %", "centred 90 %").extent());
        assertEquals(87, overlay("centred 104 %", "centred 90 %").percent());
        assertEquals(Extent.SAME, overlay("whole", "shifted -1.3 %, 1.3 %").extent());
    }

    @Test
    void aBorderBelongsToTheOneThatHasIt() {
        Overlay overlay = overlay("whole inside the border", "whole");
        assertTrue(overlay.firstFramed());
        assertFalse(overlay.secondFramed());
        assertEquals(Extent.SAME, overlay.extent());
    }

    @Test
    void aTurnIsToldWithoutTheCornersThatItCosts() {
        Overlay overlay = overlay("turned -2.2 degrees, 95 %", "whole");
        assertEquals(2.2, overlay.degrees(), 1e-9);
        assertEquals(Extent.SAME, overlay.extent());
    }

    @Test
    void everyViewThatIsComputedIsKnownByItsName() {
        byte[] grey = new byte[64 * 48];
        for (int i = 0; i < grey.length; i++) {
            int x = i % 64;
            int y = i / 64;
            grey[i] = (byte) (x < 8 ? 0 : (x * 7 + y * 13 + x * y) % 251);
        }
        GreyThumbnail framed = new GreyThumbnail(64, 48, grey);
        CoarseHasher hasher = new CoarseHasher();
        List<CoarseSignature> stored = hasher.stored(framed);
        assertEquals(2 * CoarseHasher.storedSize(), stored.size());
        List<CoarseSignature> queries = hasher.queries(framed, Orientation.ORIGINAL);
        for (List<CoarseSignature> views : List.of(stored, queries)) {
            Set<String> names = new HashSet<>();
            for (CoarseSignature signature : views) {
                String name = signature.variant().name();
                assertTrue(names.add(name), name + " stands twice");
                assertTrue(Overlay.of("whole", name).isPresent(), name);
                assertTrue(name.length() <= 60, name);
            }
        }
    }

    @Test
    void theNamesOfVersionOneStay() {
        assertEquals(1, Coarse.VERSION);
        assertEquals(
                "[whole, crop 94 % at 1.8 %, 1.8 %, crop 94 % at 1.8 %, 4.3 %, crop 94 % at 4.3 %, 1.8 %,"
                        + " crop 94 % at 4.3 %, 4.3 %, crop 90 % at 2.2 %, 2.2 %, crop 90 % at 2.2 %, 7.8 %,"
                        + " crop 90 % at 7.8 %, 2.2 %, crop 90 % at 7.8 %, 7.8 %, centred 90 %, centred 87 %,"
                        + " centred 83 %, centred 80 %, turned -2.2 degrees, 95 %, turned 2.2 degrees, 95 %]",
                ViewSets.STORED.keySet().toString(), "places in the stored value are told by this order");
    }

    @Test
    void aNameOfNobodyIsNotGuessed() {
        assertEquals(Optional.empty(), Overlay.of("whole", "upside down"));
    }

    private static Overlay overlay(String first, String second) {
        return Overlay.of(first, second).orElseThrow();
    }
}
