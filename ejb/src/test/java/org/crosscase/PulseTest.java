package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PulseTest {
    private boolean broken;

    @Test
    void nothingSpeaksAgainstWhatWasNotAskedYetButItIsNotReady() {
        Pulse pulse = pulse(() -> {});

        assertTrue(pulse.answers());
        assertFalse(pulse.isReady());
    }

    @Test
    void itIsReadyWhileItAnswersAndAgainWhenItIsBack() {
        Pulse pulse = pulse(() -> {
            if (broken) {
                throw new IllegalStateException("gone");
            }
        });

        pulse.askOnce();
        assertTrue(pulse.isReady());
        broken = true;
        pulse.askOnce();
        assertFalse(pulse.answers());
        broken = false;
        pulse.askOnce();
        assertTrue(pulse.isReady());
    }

    @Test
    void aQuestionThatHangsIsUnansweredAndHoldsNobodyUp() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Pulse pulse = new Pulse("test", Duration.ofHours(1), Duration.ZERO, () -> {
            asked.countDown();
            answer.await();
        });
        pulse.start(Thread::new);
        asked.await();

        assertFalse(pulse.answers());

        answer.countDown();
        while (!pulse.isReady()) {
            Thread.sleep(5);
        }
        pulse.stop();
    }

    @Test
    void whoComesWhileAQuestionIsLateWaitsForItsEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Pulse pulse = new Pulse("test", Duration.ZERO, Duration.ofHours(1), () -> {
            asked.countDown();
            answer.await();
        });
        pulse.start(Thread::new);
        asked.await();
        CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(pulse::answersInTheEnd);

        assertTrue(pulse.answers(), "nothing speaks against it yet");
        assertThrows(TimeoutException.class, () -> found.get(200, TimeUnit.MILLISECONDS));

        answer.countDown();
        assertTrue(found.get(10, TimeUnit.SECONDS));
        pulse.stop();
    }

    private static Pulse pulse(Pulse.Question question) {
        return new Pulse("test", Duration.ofHours(1), Duration.ofHours(1), question);
    }
}
