package org.crosscase.tests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.launcher.Settings;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.PlannedFile;
import org.crosscase.tests.system.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** `./crosscase run` as a person meets it, with real processes and real signals. */
@EnabledOnOs(OS.LINUX)
class LauncherIT {
    private static final int REFUSED = 3;
    /** No machine has as much room: below such a limit the store is short of room from the start. */
    private static final String MORE_THAN_THERE_IS = Long.toString(1L << 60);

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
    void dataWhoseSecretsAreGoneIsLeftAsItIs() throws Exception {
        Settings settings = place("lost-secrets");
        Files.createDirectories(settings.data().resolve("postgres"));
        Files.writeString(settings.data().resolve("crosscase-data"), "");
        Files.writeString(settings.data().resolve("postgres/PG_VERSION"), "");
        try (LauncherRun run = new LauncherRun(settings)) {
            assertEquals(REFUSED, run.awaitEnd(), run.output());
            assertTrue(run.output().contains("secrets/store-master-keys"), run.output());
            assertFalse(Files.exists(settings.data().resolve("secrets")), "none is drawn in their place");
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

    /**
     * One long story, because each start takes its time: start with little room, refuse a second one, die, start again
     * with no room at all, stop.
     */
    @Test
    void aKilledLauncherLeavesNothingBehindAndItsDataServesTheNextStart() throws Exception {
        Settings settings = place("launcher");
        try (LauncherRun first = new LauncherRun(
                        settings, Map.of("CROSSCASE_STORE_WARN_BYTES", MORE_THAN_THERE_IS), "--fresh")
                .awaitReady()) {
            assertEquals("LOW", storageOf(settings));
            assertEquals(201, openCase(settings).statusCode());
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
        try (LauncherRun second =
                new LauncherRun(settings, Map.of("CROSSCASE_STORE_STOP_BYTES", MORE_THAN_THERE_IS)).awaitReady()) {
            assertTrue(second.output().contains("ended what an earlier start left running: payara"), second.output());
            assertEquals(42, value(settings, "select answer from survivor"));
            onAFullDiskAllButTakingInGoesOn(settings);

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

    private static void onAFullDiskAllButTakingInGoesOn(Settings settings) {
        assertEquals("FULL", storageOf(settings));
        ApiClient officer = as(settings, "nl.investigator");
        HttpResponse<String> opened = openCase(settings);
        assertEquals(201, opened.statusCode(), opened.body());
        String exhibits = "cases/" + ApiClient.json(opened).getString("id") + "/exhibits";
        String exhibit = ApiClient.json(officer.post(
                        exhibits,
                        Json.createObjectBuilder()
                                .add("number", "E-01")
                                .add("description", "a disk")
                                .add("kind", "DISK")
                                .build()))
                .getString("id");
        HttpResponse<String> refused = officer.upload(exhibit, List.of(new PlannedFile("a.txt", () -> new byte[] {1})));
        assertEquals(507, refused.statusCode(), refused.body());
        assertEquals("store-full", ApiClient.parse(refused.body()).getString("type"));
    }

    private static String storageOf(Settings settings) {
        return ApiClient.json(as(settings, "platform.admin").get("admin/storage"))
                .getString("state");
    }

    private static HttpResponse<String> openCase(Settings settings) {
        return as(settings, "nl.investigator")
                .post(
                        "cases",
                        Json.createObjectBuilder()
                                .add("reference", "ROOM-" + System.nanoTime())
                                .add("title", "Little room")
                                .build());
    }

    private static ApiClient as(Settings settings, String officer) {
        URI web = URI.create("http://127.0.0.1:" + settings.ports().web() + "/");
        URI realm = URI.create("http://127.0.0.1:" + settings.ports().keycloak() + "/realms/crosscase");
        return new ApiClient(web.resolve("api/v1"), realm, officer);
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
