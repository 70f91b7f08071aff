package org.crosscase.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A server process of ours. It leads a session of its own, so that Ctrl-C in the terminal reaches the launcher alone;
 * the kernel signals it when the launcher dies without a word; and a pid file lets the next start find it otherwise.
 */
public final class ChildProcess {
    /**
     * All children are started from this one thread, which lives as long as the launcher: the kernel sends the
     * parent-death signal when the starting <em>thread</em> ends, not the process.
     */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "child-process-starter");
        thread.setDaemon(true);
        return thread;
    });

    private final String name;
    private final Process process;
    private final Path log;
    private final PidFile pidFile;
    private boolean stopped;

    private ChildProcess(String name, Process process, Path log, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** What to start, and how. */
    static final class Starting {
        private final String name;
        private final List<String> command;
        private final Path log;
        private final Path pids;
        private Map<String, String> environment = Map.of();
        private String input = "";
        private String deathSignal = "TERM";
        private List<String> identity = List.of();

        /**
         * @param name of the part, as people see it
         * @param log receives both output streams; the previous run's is kept beside it
         * @param pids folder of the pid files
         */
        Starting(String name, List<String> command, Path log, Path pids) {
            this.name = name;
            this.command = command;
            this.log = log;
            this.pids = pids;
        }

        Starting environment(Map<String, String> variables) {
            environment = variables;
            return this;
        }

        /** Text given to the process on its standard input, which then ends. */
        Starting input(String text) {
            input = text;
            return this;
        }

        /** The signal (its name without SIG) that the kernel sends when the launcher dies. */
        Starting deathSignal(String signal) {
            deathSignal = signal;
            return this;
        }

        /** A prefix of the command that runs it as another user. */
        Starting identity(List<String> prefix) {
            identity = prefix;
            return this;
        }

        ChildProcess start() {
            try {
                return onStarterThread(this::startHere);
            } catch (IOException e) {
                throw LauncherProblem.failed(name + " cannot be started: " + e.getMessage(), e);
            }
        }

        private ChildProcess startHere() throws IOException {
            List<String> line = new ArrayList<>();
            Tools.find("setsid").ifPresent(program -> line.add(program.toString()));
            line.addAll(identity);
            // after the change of identity, which would clear the signal
            Tools.find("setpriv")
                    .ifPresent(program -> line.addAll(List.of(program.toString(), "--pdeathsig", deathSignal)));
            line.addAll(command);
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            PidFile pidFile =
                    PidFile.write(pids.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".pid"), process.toHandle());
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new ChildProcess(name, process, log, pidFile);
        }
    }

    private static ChildProcess onStarterThread(Callable<ChildProcess> start) throws IOException {
        try {
            return STARTER.submit(start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    Process process() {
        return process;
    }

    /** @throws LauncherProblem with the end of the log if the process has ended */
    void requireAlive() {
        if (!process.isAlive()) {
            throw LauncherProblem.failed(name + " ended with exit code " + process.exitValue() + "; its log is " + log
                    + "\n" + lastLines(12));
        }
    }

    String logText() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private String lastLines(int count) {
        List<String> lines = logText().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    /** Asks the process to end with the given signal and kills it, with all it started, if it does not obey in time. */
    synchronized void stop(String signal, Duration patience) {
        if (stopped) {
            return;
        }
        if (process.isAlive()) {
            Tools.succeeds(List.of("kill", "-" + signal, Long.toString(pid())));
            if (!ended(patience)) {
                kill();
            }
        }
        Orphans.killSession(pid());
        pidFile.delete();
        stopped = true;
    }

    /** Kills the process and everything in its session, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(10));
        Orphans.killSession(pid());
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
