package org.crosscase;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Threads that do what the rows of a queue say is due: one piece after the other while there is any, then a pause that
 * a nudge ends. What they do must be whole in its own transaction, since a server may be killed at any moment.
 *
 * <p>Before the first piece, and again after each failure, they give back what this server had claimed: an earlier life of
 * it left claims behind when it was killed, and this one cannot take back its own while the database is down. Nothing
 * waits for a lease then; whoever is still at work on a piece is refused by its fence.
 */
public final class Workers {
    private static final Logger LOG = System.getLogger(Workers.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    /** All that run in this server, by thread; readiness asks them how they are. */
    private static final Map<Thread, WorkerAge> AT_WORK = new ConcurrentHashMap<>();

    private final String name;
    private final Runnable giveBack;
    private final Work work;
    private final Duration pause;
    private final Semaphore nudges = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private boolean givenBack;

    /** One piece of work. */
    @FunctionalInterface
    public interface Work {
        /** @return whether there was any; if so there may be more */
        boolean doNext();
    }

    /** For work that claims nothing. */
    public Workers(String name, Work work, Duration pause) {
        this(name, () -> {}, work, pause);
    }

    /**
     * @param giveBack what this server has claimed becomes free
     * @param pause between two looks at an empty queue
     */
    public Workers(String name, Runnable giveBack, Work work, Duration pause) {
        this.name = name;
        this.giveBack = giveBack;
        this.work = work;
        this.pause = pause;
    }

    public void start(ThreadFactory factory, int count) {
        for (int i = 0; i < count; i++) {
            Thread thread = factory.newThread(this::run);
            thread.setName("crosscase-" + name + "-" + (i + 1));
            threads.add(thread);
            AT_WORK.put(thread, new WorkerAge(name));
            thread.start();
        }
    }

    /** Whether a thread does work that no request waits for. */
    public static boolean isWorker(Thread thread) {
        return AT_WORK.containsKey(thread);
    }

    /** The names of the workers that have ended unasked, or failed at everything for longer than the given time. */
    public static List<String> ailing(Duration longerThan) {
        return AT_WORK.entrySet().stream()
                .filter(worker ->
                        !worker.getKey().isAlive() || worker.getValue().hasFailedFor(longerThan))
                .map(worker -> worker.getValue().name())
                .distinct()
                .sorted()
                .toList();
    }

    /** Something became due: one thread looks at once. */
    public void nudge() {
        if (nudges.availablePermits() < threads.size()) {
            nudges.release();
        }
    }

    /** Lets the piece in hand end, for some seconds at most. */
    public void stop() {
        stopped = true;
        threads.forEach(AT_WORK::remove);
        nudges.release(threads.size() + 1);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5).toMillis());
                thread.interrupt();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void run() {
        try {
            while (!stopped) {
                if (!didSomething()) {
                    nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean didSomething() throws InterruptedException {
        try {
            giveBackOnce();
            boolean found = work.doNext();
            age().succeeded();
            return found;
        } catch (RuntimeException | LinkageError failure) {
            claimsMayBeLost();
            age().failed();
            if (!stopped) {
                LOG.log(Level.WARNING, "The worker " + name + " failed; it tries again", failure);
                TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
            }
            return false;
        }
    }

    private WorkerAge age() {
        return AT_WORK.getOrDefault(Thread.currentThread(), new WorkerAge(name));
    }

    private synchronized void giveBackOnce() {
        if (!givenBack) {
            giveBack.run();
            givenBack = true;
        }
    }

    private synchronized void claimsMayBeLost() {
        givenBack = false;
    }
}
