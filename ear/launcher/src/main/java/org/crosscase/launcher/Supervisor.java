package org.crosscase.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Watches a running system and starts a part again that ended by itself, unless it keeps ending. */
final class Supervisor {
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final WholeSystem system;
    private final Progress progress;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    Supervisor(WholeSystem system, Progress progress) {
        this.system = system;
        this.progress = progress;
    }

    /** Returns when the system is being stopped. */
    void watch() {
        while (!system.isStopping()) {
            keep(system.postgres().process(), system::startPostgres);
            keep(system.keycloak().process(), system::startKeycloak);
            keep(system.payara().process(), system::startPayara);
            Pause.of(PERIOD);
        }
    }

    private void keep(ChildProcess process, Runnable start) {
        if (process.isAlive() || system.isStopping()) {
            return;
        }
        progress.say(
                process.name() + " ended with exit code " + process.process().exitValue() + "; starting it again");
        countRestart(process);
        process.stop("KILL", Duration.ofSeconds(5));
        system.restart(start);
    }

    private void countRestart(ChildProcess process) {
        Instant now = Instant.now();
        restarts.removeIf(past -> past.isBefore(now.minus(WITHIN)));
        if (restarts.size() >= RESTARTS) {
            throw LauncherProblem.failed(process.name() + " ended again; " + RESTARTS + " restarts within "
                    + WITHIN.toMinutes() + " minutes are enough. Its log is " + process.log());
        }
        restarts.add(now);
    }
}
