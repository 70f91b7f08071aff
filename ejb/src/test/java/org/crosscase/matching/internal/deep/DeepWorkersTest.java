package org.crosscase.matching.internal.deep;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** There is neither a container nor a queue here: whoever asked for a thread or for work would fail. */
class DeepWorkersTest {
    private final DeepWorkers workers = new DeepWorkers();

    @Test
    void switchedOffItAsksForNothing() {
        workers.threads = 0;
        assertDoesNotThrow(workers::start);
        assertDoesNotThrow(workers::stop);
    }

    @Test
    void switchedOnItAsksForAThread() {
        workers.threads = 1;
        assertThrows(NullPointerException.class, workers::start);
    }
}
