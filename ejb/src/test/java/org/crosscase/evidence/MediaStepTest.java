package org.crosscase.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MediaStepTest {
    @Test
    void aFileIsSignedThenComparedThenDone() {
        assertEquals(MediaStep.MATCH, MediaStep.SIGN.next());
        assertEquals(MediaStep.DONE, MediaStep.MATCH.next());
        assertEquals(MediaStep.MATCH, MediaStep.RESIGN.next(), "what was signed anew is compared anew");
        assertEquals(MediaStep.DONE, MediaStep.DEEP.next());
        assertEquals(MediaStep.DONE, MediaStep.CHECK.next());
    }

    @Test
    void intakesWaitForTheItemsOwnStepsAlone() {
        assertArrayEquals(new String[] {"MATCH", "SIGN"}, MediaStep.waitedFor());
    }

    /** Otherwise nobody would wait for what it gives way to. */
    @Test
    void whatGivesWayIsNotWaitedFor() {
        assertTrue(MediaStep.DEEP.givesWay() && MediaStep.RESIGN.givesWay());
        assertFalse(MediaStep.CHECK.givesWay(), "links wait for it");
        assertTrue(Stream.of(MediaStep.values()).noneMatch(step -> step.givesWay() && step.isWaitedFor()));
    }

    @Test
    void aClaimOutlastsTheDecoder() {
        Stream.of(MediaStep.values())
                .filter(step -> step != MediaStep.DONE)
                .forEach(step -> assertTrue(step.lease().compareTo(Duration.ofMinutes(5)) > 0, step.name()));
    }
}
