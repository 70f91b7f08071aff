package org.crosscase.launcher.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTimesTest {
    @Test
    void findsALongerTimeUnderNoiseTenTimesAsLarge() {
        PairedTimes times = pairs(2);
        assertTrue(times.z() > 3, "z " + times.z());
        assertEquals(2, times.medianDifference(), 1.5);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        PairedTimes times = pairs(0);
        assertTrue(Math.abs(times.z()) < 3, "z " + times.z());
    }

    @Test
    void equalTimesTellNothing() {
        PairedTimes times = new PairedTimes();
        times.add(5, 5);
        assertEquals(0, times.z());
        assertEquals(5, times.medianFirst());
        assertEquals(5, times.medianSecond());
    }

    private static PairedTimes pairs(double longer) {
        Random random = new Random(7);
        PairedTimes times = new PairedTimes();
        for (int i = 0; i < 300; i++) {
            times.add(20 + longer + 20 * random.nextDouble(), 20 + 20 * random.nextDouble());
        }
        // one slow answer on a busy machine
        times.add(900, 20);
        return times;
    }
}
