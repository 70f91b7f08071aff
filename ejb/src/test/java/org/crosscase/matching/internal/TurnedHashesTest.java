package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;
import org.junit.jupiter.api.Test;

class TurnedHashesTest {
    @Test
    void storedHashesAreTakenAsTheyAre() {
        PdqSignature signature = signature(7);
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        signature.orientations().forEach(hash -> stored.writeBytes(hash.bytes()));
        assertArrayEquals(
                signature.orientations().toArray(PdqHash[]::new),
                TurnedHashes.of(signature.hash(), stored.toByteArray()));
    }

    @Test
    void derivedHashesLieNearTheOnesThatThePictureGives() {
        int sum = 0;
        int count = 0;
        for (int seed = 0; seed < 20; seed++) {
            PdqSignature signature = signature(seed);
            PdqHash[] derived = TurnedHashes.of(signature.hash(), null);
            assertEquals(signature.hash(), derived[0]);
            for (Orientation orientation : Orientation.values()) {
                int distance = derived[orientation.ordinal()].distance(signature.orientation(orientation));
                assertTrue(distance <= 31, orientation + " of seed " + seed + " is " + distance + " bits off");
                sum += distance;
                count++;
            }
        }
        assertTrue(sum <= 8 * count, "on average " + (double) sum / count + " bits off");
    }

    @Test
    void aHashHandedInAloneIsComparedOnlyWhenItCouldBeOfAPicture() {
        assertTrue(Matchable.is(signature(1).hash(), null));
        assertFalse(Matchable.is(PdqHash.ZERO, null));
        assertFalse(Matchable.is(signature(1).hash(), 49));
        assertTrue(Matchable.is(signature(1).hash(), 50));
    }

    /** Soft blobs, as in a landscape. */
    private static PdqSignature signature(int seed) {
        int side = 128;
        float[] luma = new float[side * side];
        Random random = new Random(seed);
        for (int blob = 0; blob < 40; blob++) {
            double x = random.nextDouble() * side;
            double y = random.nextDouble() * side;
            double radius = 4 + random.nextDouble() * 20;
            float height = random.nextFloat() * 200;
            for (int i = 0; i < luma.length; i++) {
                double dx = (i % side - x) / radius;
                double dy = (double) (i / side - y) / radius;
                luma[i] = (float) Math.min(255, luma[i] + height * Math.exp(-dx * dx - dy * dy));
            }
        }
        return new PdqHasher().hash(luma, side, side);
    }
}
