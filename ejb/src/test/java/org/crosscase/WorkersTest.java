package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void onlyItsThreadsAreWorkers() throws Exception {
        AtomicReference<Boolean> worker = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Workers workers = new Workers(
                "known",
                () -> {
                    worker.set(Workers.isWorker(Thread.currentThread()));
                    done.countDown();
                    return false;
                },
                Duration.ofMillis(1));
        workers.start(Thread::new, 1);
        done.await();
        workers.stop();

        assertTrue(worker.get());
        assertFalse(Workers.isWorker(Thread.currentThread()));
    }

    @Test
    void whoFailsAtEverythingIsAiling() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        Workers workers = new Workers(
                "ailing",
                () -> {
                    failed.countDown();
                    throw new IllegalStateException("no database");
                },
                Duration.ofMillis(1));
        workers.start(Thread::new, 2);
        failed.await();
        while (Workers.ailing(Duration.ZERO).isEmpty()) {
            Thread.sleep(5);
        }

        assertEquals(List.of("ailing"), Workers.ailing(Duration.ZERO));
        assertEquals(List.of(), Workers.ailing(Duration.ofMinutes(1)));
        workers.stop();
        assertEquals(List.of(), Workers.ailing(Duration.ZERO));
    }

    @Test
    void aWorkerWhoseThreadEndedUnaskedIsAiling() throws Exception {
        Workers workers = new Workers(
                "dead",
                () -> {
                    throw new AssertionError("an error that no worker survives");
                },
                Duration.ofMillis(1));
        List<Thread> threads = new java.util.ArrayList<>();
        workers.start(
                task -> {
                    Thread thread = new Thread(task);
                    thread.setUncaughtExceptionHandler((dead, why) -> {});
                    threads.add(thread);
                    return thread;
                },
                1);
        threads.get(0).join();

        assertEquals(List.of("dead"), Workers.ailing(Duration.ofHours(1)));
        workers.stop();
    }
}
