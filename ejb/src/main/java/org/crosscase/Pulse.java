package org.crosscase;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Asks something that the server stands on, again and again on a thread of its own, whether it answers. Whoever wants to
 * know reads the last answer and never waits: a question that hangs counts as unanswered once its patience has passed,
 * and the thread that asked it is the only one that hangs.
 */
public final class Pulse {
    private static final Logger LOG = System.getLogger(Pulse.class.getName());

    private final String name;
    private final Duration period;
    private final Duration patience;
    private final Question question;
    private volatile long askedAt;
    private volatile boolean asking;
    private volatile boolean everAnswered;
    private volatile String fault;
    private Thread thread;

    /** Asks once; any failure means that there was no answer. */
    @FunctionalInterface
    public interface Question {
        void ask() throws Exception;
    }

    /**
     * @param period between two questions
     * @param patience after which a question that has not come back counts as unanswered
     */
    public Pulse(String name, Duration period, Duration patience, Question question) {
        this.name = name;
        this.period = period;
        this.patience = patience;
        this.question = question;
    }

    public void start(ThreadFactory factory) {
        thread = factory.newThread(this::run);
        thread.setName("crosscase-pulse-" + name);
        thread.start();
    }

    public void stop() {
        thread.interrupt();
    }

    /** Whether nothing speaks against it: the last question was answered, or none has failed yet. */
    public boolean answers() {
        return fault == null && !isOverdue();
    }

    /**
     * As {@link #answers()}, of a question that has been open for longer than is usual only once it is answered or counts as
     * unanswered: who went on before would find out for himself, and hold up others meanwhile.
     */
    public boolean answersInTheEnd() {
        while (fault == null && isLate() && !isOverdue()) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return answers();
    }

    /** Whether it has answered, and goes on answering. */
    public boolean isReady() {
        return everAnswered && answers();
    }

    public String name() {
        return name;
    }

    private boolean isOverdue() {
        return hasAskedFor(patience);
    }

    private boolean isLate() {
        return hasAskedFor(period);
    }

    private boolean hasAskedFor(Duration time) {
        return asking && System.nanoTime() - askedAt > time.toNanos();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            askOnce();
            try {
                TimeUnit.MILLISECONDS.sleep(period.toMillis());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Every fault is told once, not at every beat. */
    void askOnce() {
        askedAt = System.nanoTime();
        asking = true;
        String found = null;
        try {
            question.ask();
            everAnswered = true;
        } catch (Exception | LinkageError failure) {
            found = String.valueOf(failure);
            if (fault == null) {
                LOG.log(Level.WARNING, "The pulse of " + name + " is lost", failure);
            }
        }
        if (found == null && fault != null) {
            LOG.log(Level.INFO, "The pulse of " + name + " is back");
        }
        fault = found;
        asking = false;
    }
}
