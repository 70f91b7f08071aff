package org.crosscase.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak with the demonstration realm, its data in a folder, its programs shared with other systems. */
public final class KeycloakServer extends ServerProcess {
    public static final String NAME = "Keycloak";

    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(15);
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    /** Without the administrators' console: it would stand on the port on which officers sign in. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--health-enabled=true", "--features-disabled=admin");

    private final Path installation;
    private final Path folder;
    private final Path definitions;
    private final Path font;
    private final Ports ports;

    /**
     * @param installation the unpacked distribution
     * @param folder keeps {@code keycloak/}, {@code logs/} and {@code run/}
     * @param definitions holds {@code crosscase-realm.json} and the folder {@code themes}
     * @param font the pages' typeface, of which the project keeps one copy
     */
    KeycloakServer(Path installation, Path folder, Path definitions, Path font, Ports ports) {
        super("TERM", STOP_PATIENCE);
        this.font = font;
        this.installation = installation;
        this.folder = folder;
        this.definitions = definitions;
        this.ports = ports;
    }

    /** Whether the slow preparation, done once for a distribution, is still due. */
    boolean needsBuild() {
        try {
            return !Files.exists(built()) || !Files.readString(built()).equals(String.join(" ", BUILD_OPTIONS));
        } catch (IOException e) {
            return true;
        }
    }

    /** Lets Keycloak fix its build-time options in its installation folder; the caller holds that folder. */
    void build() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        process = new ChildProcess.Starting(
                        "Keycloak-build",
                        java(installation, arguments),
                        folder.resolve("logs/keycloak-build.log"),
                        folder.resolve("run"))
                .start();
        try {
            if (!process.process().waitFor(BUILD_PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    || process.process().exitValue() != 0) {
                throw LauncherProblem.failed("Keycloak could not be built; the log is " + process.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LauncherProblem.failed("interrupted", e);
        } finally {
            process.stop("TERM", STOP_PATIENCE);
        }
        Files.writeString(built(), String.join(" ", BUILD_OPTIONS));
    }

    private Path built() {
        return installation.resolve("crosscase-built");
    }

    /**
     * Starts the server and returns when the realm answers.
     *
     * @param environment what the realm file's placeholders stand for, and the first administrator
     */
    public void start(Map<String, String> environment) {
        Path home = folder.resolve("keycloak");
        try {
            prepareHome(home);
        } catch (IOException e) {
            throw LauncherProblem.failed("Keycloak's folder " + home + " cannot be prepared: " + e.getMessage(), e);
        }
        process = new ChildProcess.Starting(
                        NAME, java(home, startArguments()), folder.resolve("logs/keycloak.log"), folder.resolve("run"))
                .environment(environment)
                .start();
        HttpProbe.of(realm() + "/.well-known/openid-configuration").await(START_PATIENCE, process::requireAlive);
    }

    private List<String> startArguments() {
        return List.of(
                "start",
                "--optimized",
                // a run-time option: at build time it is ignored, and cluster ports open on every address
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=http://127.0.0.1:" + ports.keycloak(),
                "--import-realm");
    }

    private void prepareHome(Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        Files.createDirectories(home.resolve("providers"));
        for (String shared : List.of("bin", "conf", "lib")) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, installation.resolve(shared));
        }
        Trees.delete(home.resolve("themes"));
        // among it the packed styles of an earlier theme, which would be sent for ever
        Trees.delete(home.resolve("data/tmp"));
        Trees.copy(definitions.resolve("themes"), home.resolve("themes"));
        if (Files.exists(font)) {
            Path fonts = home.resolve("themes/crosscase/login/resources/fonts");
            Files.createDirectories(fonts);
            Files.copy(font, fonts.resolve(font.getFileName().toString()));
        }
        Files.copy(
                definitions.resolve("crosscase-realm.json"),
                home.resolve("data/import/crosscase-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The command of Keycloak's own start script, without the shell that would stand between us and the server. */
    private List<String> java(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Tools.java()));
        command.addAll(LateOptimising.OPTIONS);
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String realm() {
        return "http://127.0.0.1:" + ports.keycloak() + "/realms/crosscase";
    }
}
