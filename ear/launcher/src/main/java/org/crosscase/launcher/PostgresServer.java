package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL server on 127.0.0.1 whose cluster lives in a folder and survives restarts. It can be used alone,
 * for tests of the database:
 *
 * <pre>{@code
 * try (PostgresServer postgres = PostgresServer.in(folder, 15432)) {
 *     postgres.start();
 *     new Migrations(postgres, new Secrets(folder.resolve("secrets"))).run();
 * }
 * }</pre>
 */
public final class PostgresServer extends ServerProcess {
    public static final String NAME = "PostgreSQL";
    public static final String SUPERUSER = "postgres";

    private static final String NOBODY = "65534";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Path programs;
    private final Path folder;
    private final int port;
    private final Secrets secrets;
    private final List<String> identity;

    /**
     * @param installation the unpacked distribution
     * @param folder keeps {@code postgres/} (the cluster), {@code logs/} and {@code run/}
     * @param port on 127.0.0.1
     * @param secrets keeps the superuser's password
     */
    PostgresServer(Path installation, Path folder, int port, Secrets secrets) {
        super("INT", STOP_PATIENCE);
        this.programs = installation.resolve("bin");
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.secrets = secrets;
        this.identity = identity();
    }

    /** A server with everything it needs below the given folder, with the distribution shared with `./crosscase run`. */
    public static PostgresServer in(Path folder, int port) {
        Settings settings = Settings.of(Settings.findRoot(Path.of("")), System.getenv());
        return new PostgresServer(
                new Distributions(settings.distributions(), settings.root()).postgres(),
                folder,
                port,
                new Secrets(folder.resolve("secrets")));
    }

    /** Whether there is no cluster yet. */
    boolean isNew() {
        return !Files.exists(folder.resolve("postgres/PG_VERSION"));
    }

    /** Starts the server, after creating its cluster if there is none, and returns when it accepts connections. */
    public void start() {
        Path cluster = folder.resolve("postgres");
        if (isNew()) {
            create(cluster);
        }
        Orphans.endOne(folder.resolve("run/postgresql.pid"), STOP_PATIENCE);
        process = new ChildProcess.Starting(
                        NAME, command(cluster), folder.resolve("logs/postgres.log"), folder.resolve("run"))
                .identity(identity)
                // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients
                .deathSignal("INT")
                .start();
        awaitConnections();
    }

    private List<String> command(Path cluster) {
        return List.of(
                programs.resolve("postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_prepared_transactions=32");
    }

    /** The cluster is created under another name, so that a killed creation is begun again. */
    private void create(Path cluster) {
        Path draft = cluster.resolveSibling("postgres.new");
        Trees.delete(draft);
        try {
            Files.createDirectories(draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
            Path password = draft.resolveSibling("postgres.password");
            Files.writeString(password, secrets.password("postgres-superuser"));
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            if (identity.contains("--clear-groups")) {
                Tools.run(List.of("chown", NOBODY + ":" + NOBODY, draft.toString(), password.toString()));
            }
            try {
                List<String> command = new ArrayList<>(identity);
                command.addAll(List.of(
                        programs.resolve("initdb").toString(),
                        "-D",
                        draft.toString(),
                        "-U",
                        SUPERUSER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + password,
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8"));
                Tools.run(command);
            } finally {
                Files.delete(password);
            }
            Files.move(draft, cluster);
        } catch (IOException e) {
            throw LauncherProblem.failed("the database folder " + cluster + " cannot be created: " + e, e);
        }
    }

    /**
     * PostgreSQL refuses to run as root. Then it runs as nobody where that user can reach the programs and the folder,
     * otherwise in a user namespace, where root is nobody by name and still itself on the disk.
     */
    private List<String> identity() {
        if (!Tools.isRoot()) {
            return List.of();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(nobody, List.of(programs.resolve("postgres").toString(), "--version"))
                && works(nobody, List.of("test", "-x", folder.toString()))) {
            return nobody;
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace, List.of(programs.resolve("postgres").toString(), "--version"))) {
            return namespace;
        }
        throw LauncherProblem.refused("PostgreSQL does not run as root, and neither setpriv nor unshare can run it as"
                + " another user here; start Crosscase as an ordinary user");
    }

    private static boolean works(List<String> identity, List<String> command) {
        List<String> line = new ArrayList<>(identity);
        line.addAll(command);
        return Tools.succeeds(line);
    }

    private void awaitConnections() {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try {
                connect("postgres").close();
                return;
            } catch (SQLException notYet) {
                process.requireAlive();
                if (System.nanoTime() > deadline) {
                    throw LauncherProblem.failed(
                            "PostgreSQL does not answer on port " + port + "; its log is " + process.log(), notYet);
                }
                Pause.of(Duration.ofMillis(50));
            }
        }
    }

    /** A connection as the superuser, which no rule binds: for setting up, checking and tampering in tests only. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.password("postgres-superuser"));
    }

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }
}
