package org.crosscase.signature.worker;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again, on a thread of its own, until it is closed. A look that fails is told to the log and does not end the watch. */
public final class Watchdog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final long WATCH_MILLIS = 100;

    private final ScheduledExecutorService thread;

    /** @param name of its thread */
    public Watchdog(String name, Runnable look) {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread watching = new Thread(task, name);
            watching.setDaemon(true);
            return watching;
        });
        thread.scheduleWithFixedDelay(() -> look(look), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void look(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A look at a decoder process failed; the next one follows", failed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
