package org.crosscase.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Watches a running system and starts a part again that ended by itself, each part on a thread of its own: while one takes
 * its time to start, another may end.
 */
final class Supervisor {
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Executor OWN_THREAD = task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        thread.start();
    };

    private final WholeSystem system;
    private final Progress progress;

    Supervisor(WholeSystem system, Progress progress) {
        this.system = system;
        this.progress = progress;
    }

    /**
     * Returns when the system is being stopped.
     *
     * @throws LauncherProblem when a part cannot be started again
     */
    void watch() {
        CompletableFuture<?>[] watches = List.of(
                        new PartKeeper(part(system.postgres(), system::startPostgres), progress, Pause::of),
                        new PartKeeper(part(system.keycloak(), system::startKeycloak), progress, Pause::of),
                        new PartKeeper(part(system.payara(), system::startPayara), progress, Pause::of))
                .stream()
                .map(keeper -> CompletableFuture.runAsync(() -> keep(keeper), OWN_THREAD))
                .toArray(CompletableFuture<?>[]::new);
        try {
            // the first that gives up ends the watch: the others would go on for good
            CompletableFuture.anyOf(watches).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void keep(PartKeeper keeper) {
        while (!system.isStopping()) {
            keeper.look();
            Pause.of(PERIOD);
        }
    }

    private PartKeeper.Part part(ServerProcess server, Runnable start) {
        return new PartKeeper.Part() {
            @Override
            public String name() {
                return server.process().name();
            }

            @Override
            public boolean isWanted() {
                return !system.isStopping();
            }

            @Override
            public boolean isAlive() {
                return server.process().isAlive();
            }

            @Override
            public String end() {
                return "ended with exit code " + server.process().process().exitValue();
            }

            @Override
            public void start() {
                server.process().stop("KILL", Duration.ofSeconds(5));
                system.restart(start);
            }
        };
    }
}
