package org.crosscase.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A bar that is full says that nothing is missing: it must not say so before. */
class IntakeProgressTest {
    @Test
    void itIsNeverFullWhileSomethingMayBeMissing() {
        assertEquals(99, IntakeProgress.share(999, 1_000));
        assertEquals(99, IntakeProgress.share(1_000, 1_000), "all that is here is compared, and more may come");
        assertEquals(0, IntakeProgress.share(0, 0));
        assertEquals(0, IntakeProgress.share(9, 1_000));
        assertEquals(50, IntakeProgress.share(50_000_000_000L, 100_000_000_000L));
        assertEquals(100, of(IntakeState.DONE, 3, 3).share());
        assertEquals(100, of(IntakeState.DONE, 0, 0).share(), "an intake of no files is over as well");
        for (IntakeState state : IntakeState.values()) {
            if (state != IntakeState.DONE) {
                assertEquals(99, of(state, 3, 3).share(), state.name());
            }
        }
    }

    private static IntakeProgress of(IntakeState state, long compared, long toCompare) {
        IntakeFiles files = new IntakeFiles(toCompare, 0, 0, toCompare, toCompare, 0, 0, compared, compared, 0);
        return new IntakeProgress(
                null, null, null, null, null, null, state, files, 0, null, null, null, null, false, false, null, null);
    }
}
