package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Server processes that an earlier launcher left behind because it was killed. */
final class Orphans {
    private static final Path PROC = Path.of("/proc");

    private Orphans() {}

    /**
     * Ends every process noted in the folder of pid files, and whatever those processes started, first politely.
     *
     * @return the names of the parts that were still running
     */
    static List<String> endAll(Path pids, Duration patience) {
        List<String> found = new ArrayList<>();
        if (!Files.isDirectory(pids)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(pids, "*.pid")) {
            for (Path file : files) {
                if (endOne(file, patience)) {
                    found.add(file.getFileName().toString().replace(".pid", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Ends the process noted in this file, if there is one, and whatever it started; whether it was running. */
    static boolean endOne(Path file, Duration patience) {
        boolean found = PidFile.read(file).map(note -> end(note, patience)).orElse(false);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean end(PidFile note, Duration patience) {
        Optional<ProcessHandle> leader = ProcessHandle.of(note.pid()).filter(ProcessHandle::isAlive);
        if (leader.isPresent() && note.isRecycled(leader.get().info().startInstant())) {
            return false;
        }
        List<ProcessHandle> all = new ArrayList<>();
        leader.ifPresent(process -> {
            all.add(process);
            process.descendants().forEach(all::add);
        });
        // the kernel gives no new process the id of a session that still has members, so these are ours
        sessionMembers(note.pid()).stream()
                .filter(process -> !all.contains(process))
                .forEach(all::add);
        all.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : all) {
            if (!ended(process, deadline - System.nanoTime())) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(5).toNanos());
            }
        }
        return !all.isEmpty();
    }

    /** Kills what remains of the session that the process of this id led. */
    static void killSession(long leader) {
        sessionMembers(leader).forEach(ProcessHandle::destroyForcibly);
    }

    /** The living processes of a session; empty where there is no /proc to ask. */
    static List<ProcessHandle> sessionMembers(long session) {
        List<ProcessHandle> members = new ArrayList<>();
        if (!Files.isDirectory(PROC)) {
            return members;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                if (sessionOf(entry) == session) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                            .filter(ProcessHandle::isAlive)
                            .ifPresent(members::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    private static long sessionOf(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            // proc(5): "pid (comm) state ppid pgrp session ..."; comm may hold spaces and brackets
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[3]);
        } catch (IOException endedMeanwhile) {
            return -1;
        }
    }

    private static boolean ended(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
