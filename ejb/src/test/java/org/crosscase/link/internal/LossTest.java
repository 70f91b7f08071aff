package org.crosscase.link.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The trail says why a link went only where one thing alone can have been the reason. */
class LossTest {
    @Test
    void oneReasonAloneIsNamed() {
        assertEquals(Loss.REFUTED, Loss.of(true, false, false));
        assertEquals(Loss.SET_ASIDE, Loss.of(false, true, false));
    }

    @Test
    void ofSeveralNoneIsNamed() {
        assertEquals(Loss.OTHER, Loss.of(true, true, false));
        assertEquals(Loss.OTHER, Loss.of(true, false, true));
        assertEquals(Loss.OTHER, Loss.of(false, true, true));
        assertEquals(Loss.OTHER, Loss.of(false, false, true));
        assertEquals(Loss.OTHER, Loss.of(false, false, false));
    }
}
