package org.crosscase.tests.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crosscase.launcher.Settings;

/** One `./crosscase run`, started as a person would start it. */
final class LauncherRun implements AutoCloseable {
    private final Settings settings;
    private final Process process;
    private final Path output;

    LauncherRun(Settings settings, String... options) throws IOException {
        this(settings, Map.of(), options);
    }

    /** @param environment set for this run beside what the machine sets */
    LauncherRun(Settings settings, Map<String, String> environment, String... options) throws IOException {
        this.settings = settings;
        output = Files.createTempFile("launcher", ".out");
        // signals as in a person's terminal: a build in the background ignores SIGINT, and hands that on to all it
        // starts
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,QUIT,HUP",
                settings.root().resolve("crosscase").toString(),
                "run",
                "--data",
                settings.data().toString(),
                "--web-port",
                Integer.toString(settings.ports().web()),
                "--keycloak-port",
                Integer.toString(settings.ports().keycloak()),
                "--postgres-port",
                Integer.toString(settings.ports().postgres()),
                "--admin-port",
                Integer.toString(settings.ports().admin())));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // the build that runs these tests has built everything, and is still at it
        builder.environment().put("CROSSCASE_SKIP_BUILD", "true");
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** Returns when the line "ready: http..." is there. */
    LauncherRun awaitReady() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
        while (output().lines().noneMatch(line -> line.startsWith("ready: http"))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the system did not become ready:\n" + output());
            }
            Thread.sleep(200);
        }
        return this;
    }

    int awaitEnd() throws Exception {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the launcher does not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** @param name without SIG */
    void signal(String name) throws Exception {
        signal(name, process.pid());
    }

    static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    /** The process id that the launcher noted for a part. */
    long pidOf(String part) throws IOException {
        return Long.parseLong(Files.readString(settings.data().resolve("run/" + part + ".pid"))
                .split(" ")[0]);
    }

    /** The living servers that work on the data folder; the launcher itself is not among them. */
    static List<ProcessHandle> servers(Settings settings) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .commandLine()
                        .filter(line -> line.contains(settings.data().toString()))
                        .filter(line -> !line.contains("org.crosscase.launcher.Crosscase"))
                        .filter(line -> !line.contains("/crosscase run"))
                        .isPresent())
                .toList();
    }

    static void awaitNoServers(Settings settings) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!servers(settings).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still running: " + servers(settings));
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
