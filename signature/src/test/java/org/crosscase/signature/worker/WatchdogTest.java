package org.crosscase.signature.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    @Test
    void aLookThatFailsDoesNotEndTheWatch() throws Exception {
        CountDownLatch looks = new CountDownLatch(3);
        Runnable look = () -> {
            looks.countDown();
            throw new IllegalStateException("a process that cannot be asked");
        };
        try (Watchdog watchdog = new Watchdog("test-watchdog", look)) {
            assertTrue(looks.await(20, TimeUnit.SECONDS));
        }
    }
}
