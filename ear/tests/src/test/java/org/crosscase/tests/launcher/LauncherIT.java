package org.crosscase.tests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.crosscase.launcher.Settings;
import org.crosscase.tests.system.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** `./crosscase run` as a person meets it, with real processes and real signals. */
@EnabledOnOs(OS.LINUX)
class LauncherIT {
    private static final int REFUSED = 3;

    @Test
    void aTakenPortIsRefusedBeforeAnythingStarts() throws Exception {
        Settings settings = place("taken-port");
        try (ServerSocket other = new ServerSocket(settings.ports().keycloak(), 1, InetAddress.getByName("127.0.0.1"));
                LauncherRun run = new LauncherRun(settings)) {
            assertEquals(REFUSED, run.awaitEnd(), run.output());
            assertTrue(run.output().contains("port " + other.getLocalPort()), run.output());
            assertTrue(run.output().contains("--keycloak-port"), run.output());
            assertEquals(List.of(), LauncherRun.servers(settings));
        }
    }

    @Test
    void aMistypedOptionIsExplained() throws Exception {
        try (LauncherRun run = new LauncherRun(place("mistyped"), "--freshh")) {
            assertEquals(2, run.awaitEnd(), run.output());
            assertTrue(run.output().contains("--freshh"), run.output());
        }
    }

    /** One long story, because each start takes its time: start, refuse a second one, die, start again, stop. */
    @Test
    void aKilledLauncherLeavesNothingBehindAndItsDataServesTheNextStart() throws Exception {
        Settings settings = place("launcher");
        try (LauncherRun first = new LauncherRun(settings, "--fresh").awaitReady()) {
            assertEquals(Set.of(), Listeners.offLoopback(LauncherRun.servers(settings)));
            assertTrue(Listeners.onLoopback(LauncherRun.servers(settings)).size() >= 5);
            secretsAreClosed(settings.data());
            aSecondOneIsRefused(settings);
            execute(settings, "create table survivor as select 42 as answer");

            // a server that cannot even take its death signal is the next start's to end
            long payara = first.pidOf("payara");
            LauncherRun.signal("STOP", payara);
            first.signal("KILL");
            first.awaitEnd();
            awaitEnd(first.pidOf("keycloak"));
            awaitEnd(first.pidOf("postgresql"));
            assertTrue(isAlive(payara));
        }
        try (LauncherRun second = new LauncherRun(settings).awaitReady()) {
            assertTrue(second.output().contains("ended what an earlier start left running: payara"), second.output());
            assertEquals(42, value(settings, "select answer from survivor"));

            second.signal("INT");
            assertEquals(130, second.awaitEnd(), second.output());
            assertTrue(second.output().contains("stopped"), second.output());
            assertEquals(List.of(), LauncherRun.servers(settings));
            assertFalse(Files.exists(settings.data().resolve("run/payara.pid")));
        }
    }

    @Test
    void ctrlCDuringTheStartStopsWhatHadBegun() throws Exception {
        Settings settings = place("interrupted");
        try (LauncherRun run = new LauncherRun(settings, "--fresh")) {
            while (!run.output().contains("PostgreSQL answers")) {
                Thread.sleep(20);
            }
            run.signal("INT");
            run.awaitEnd();
            LauncherRun.awaitNoServers(settings);
        }
    }

    private static Settings place(String name) {
        Path root = Settings.findRoot(Path.of(""));
        return Settings.of(root, System.getenv())
                .withData(root.resolve("ear/tests/target/launcher").resolve(name))
                .withPorts(FreePorts.draw());
    }

    private static void aSecondOneIsRefused(Settings settings) throws Exception {
        Settings elsewhere = settings.withPorts(FreePorts.draw());
        try (LauncherRun second = new LauncherRun(elsewhere)) {
            assertEquals(REFUSED, second.awaitEnd(), second.output());
            assertTrue(second.output().contains("--data"), second.output());
        }
    }

    private static void secretsAreClosed(Path data) throws Exception {
        try (var files = Files.walk(data.resolve("secrets"))) {
            for (Path file : files.toList()) {
                assertTrue(
                        Files.getPosixFilePermissions(file).stream()
                                .allMatch(permission -> permission.name().startsWith("OWNER")),
                        file + " is open to others");
            }
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void awaitEnd(long pid) throws Exception {
        for (int i = 0; i < 600 && isAlive(pid); i++) {
            Thread.sleep(100);
        }
        assertFalse(isAlive(pid), "process " + pid + " outlived its launcher");
    }

    private static void execute(Settings settings, String sql) throws Exception {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int value(Settings settings, String sql) throws Exception {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect(Settings settings) throws Exception {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/postgres",
                    "postgres",
                    Files.readString(settings.data().resolve("secrets/postgres-superuser"))
                            .strip());
        } catch (SQLException e) {
            throw new AssertionError("the database does not answer", e);
        }
    }
}
