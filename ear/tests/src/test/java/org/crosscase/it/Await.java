package org.crosscase.it;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waiting for what workers do in the background. */
public final class Await {
    private Await() {}

    /** Returns when the condition holds, and fails the test when it does not within the patience. */
    public static void until(Duration patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("nothing came of it in time");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
