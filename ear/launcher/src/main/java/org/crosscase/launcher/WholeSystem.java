package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL, Keycloak and Payara with the application, as one thing that starts and stops. Tests use it as the
 * launcher does:
 *
 * <pre>{@code
 * try (WholeSystem system = WholeSystem.on(settings, Progress.silent())) {
 *     system.start();
 *     system.payara().kill();
 *     system.startPayara();
 * }
 * }</pre>
 */
public final class WholeSystem implements AutoCloseable {
    private static final String FONT =
            "web/src/main/webapp/WEB-INF/resources/crosscase/fonts/inter-latin-wght-normal.woff2";
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(15);
    private static final Duration START_ENDS_WITHIN = Duration.ofSeconds(20);

    private final Settings settings;
    private final DataFolder data;
    private final Progress progress;
    private final Distributions distributions;
    private final ApplicationEnvironment environment;
    private final PostgresServer postgres;
    private final Migrations migrations;
    private final KeycloakServer keycloak;
    private final PayaraServer payara;
    private final ExecutorService starts = Executors.newCachedThreadPool();
    private volatile boolean stopping;
    private volatile boolean applicationTaken;

    private WholeSystem(Settings settings, DataFolder data, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.progress = progress;
        Path folder = data.path();
        List.of("keycloak", "payara", "logs", "run").forEach(data::folder);
        this.distributions = new Distributions(settings.distributions(), settings.root());
        this.postgres = new PostgresServer(
                distributions.postgres(), folder, settings.ports().postgres(), data.secrets());
        // before anything draws a secret: a start that is refused leaves none
        if (postgres.isNew()) {
            data.secrets().drawForNewData();
        } else {
            data.secrets().requireForData();
        }
        this.migrations = new Migrations(postgres, data.secrets());
        this.keycloak = new KeycloakServer(
                distributions.keycloak(),
                folder,
                settings.root().resolve("ear/keycloak"),
                settings.root().resolve(FONT),
                settings.ports());
        this.payara = new PayaraServer(
                distributions.payara(),
                folder,
                Deployable.of(settings).archive(),
                settings.ports(),
                data.secrets().password("payara-admin"));
        this.environment = new ApplicationEnvironment(settings, data, migrations, true);
    }

    /**
     * Takes the data folder, ends what a killed launcher left running on it and unpacks what is missing. Nothing is
     * started yet.
     *
     * @throws LauncherProblem if the data folder is in use or a port is taken
     */
    public static WholeSystem on(Settings settings, Progress progress) {
        return on(settings, progress, false);
    }

    /** The same, on a data folder from which everything that earlier runs left is removed first. */
    public static WholeSystem onFresh(Settings settings, Progress progress) {
        return on(settings, progress, true);
    }

    /** To be called before the start. */
    void demonstrationComes() {
        environment.demonstrationComes();
    }

    static WholeSystem on(Settings settings, Progress progress, boolean fresh) {
        DataFolder data = DataFolder.open(settings.data());
        try {
            List<String> orphans = Orphans.endAll(data.path().resolve("run"), ORPHAN_PATIENCE);
            if (!orphans.isEmpty()) {
                progress.say("ended what an earlier start left running: " + String.join(", ", orphans));
            }
            settings.ports().requireFree();
            if (fresh) {
                data.clear();
                progress.say("removed the data of earlier runs in " + data.path());
            }
            return new WholeSystem(settings, data, progress);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Starts everything, in parallel where nothing waits for another, and returns when the first page can be used. */
    public void start() {
        Future<?> identity = starts.submit(this::startKeycloak);
        Future<?> application = starts.submit(() -> {
            startPostgres();
            startPayara();
        });
        await(application);
        await(identity);
    }

    /** Starts one part again, unless the system is being stopped. */
    void restart(Runnable part) {
        await(starts.submit(part));
    }

    /** Starts PostgreSQL on its data and applies the migrations that are due. */
    public void startPostgres() {
        long kept = postgres.isNew() ? keptHeads() : 0;
        if (kept > 0) {
            progress.say("the database is new, but the heads of " + kept + " audit logs are kept in "
                    + data.path().resolve("anchors") + ": no audit log will go on until that is settled, see"
                    + " docs/operations/audit.md");
        }
        postgres.start();
        progress.say("PostgreSQL answers on port " + settings.ports().postgres());
        progress.say(Migrations.told(migrations.run()));
    }

    /** Of audit logs whose database is another. */
    private long keptHeads() {
        Path anchors = data.path().resolve("anchors");
        if (!Files.isDirectory(anchors)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(anchors)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".end"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startKeycloak() {
        if (keycloak.needsBuild()) {
            progress.say("preparing Keycloak, once for this installation");
            distributions.exclusively(() -> {
                if (keycloak.needsBuild()) {
                    keycloak.build();
                }
                return null;
            });
        }
        keycloak.start(environment.forKeycloak());
        new RealmAddress(URI.create(keycloak.realm()), data.secrets().password("keycloak-admin"))
                .follow(
                        "http://127.0.0.1:" + settings.ports().web(),
                        data.folder("keycloak").resolve("application-address"));
        progress.say("Keycloak answers on port " + settings.ports().keycloak());
    }

    public void startPayara() {
        progress.say("starting Payara");
        takeApplication();
        payara.start(environment.forPayara(postgres, keycloak));
        progress.say("Payara answers on port " + settings.ports().web());
    }

    /**
     * Once in this launcher's life: a server that is started again goes on with the application whose migrations were
     * applied, whatever has been built since.
     */
    private void takeApplication() {
        if (!applicationTaken) {
            Deployable.of(settings).renew();
            applicationTaken = true;
        }
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherProblem.failed("interrupted", e);
        }
    }

    public Settings settings() {
        return settings;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public PayaraServer payara() {
        return payara;
    }

    /** The application's first page. */
    public URI web() {
        return URI.create("http://127.0.0.1:" + settings.ports().web() + "/");
    }

    /** The root of the REST interface. */
    public URI api() {
        return web().resolve("api/v1");
    }

    /** The Keycloak realm, the issuer of tokens. */
    public URI realm() {
        return URI.create(keycloak.realm());
    }

    /** Whether {@link #close()} has begun, so that ended processes are no surprise. */
    public boolean isStopping() {
        return stopping;
    }

    /** Stops everything in the reverse order of the start and gives the data folder back. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        starts.shutdownNow();
        stopParts();
        try {
            // a start under way notices that its part has gone; what it started meanwhile is stopped in the second
            // round
            if (!starts.awaitTermination(START_ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                progress.say("a start does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopParts();
        data.close();
    }

    private void stopParts() {
        payara.stop();
        keycloak.stop();
        postgres.stop();
    }
}
