package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The note that a child process is ours: its id and when it started, since ids are used again.
 *
 * @param path the file
 * @param pid the process id
 * @param started as the operating system reports it, exact to a hundredth of a second on Linux
 */
record PidFile(Path path, long pid, Instant started) {
    /** Linux computes start times from the boot time, which drifts by a tick between two readings. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile write(Path path, ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PidFile(path, process.pid(), started);
    }

    /** What the file says, or nothing if it is missing or was cut off while being written. */
    static Optional<PidFile> read(Path path) {
        try {
            String[] words = Files.readString(path).strip().split(" ");
            return Optional.of(new PidFile(path, Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a process of this id is another one than the noted one. */
    boolean isRecycled(Optional<Instant> startOfRunning) {
        return startOfRunning
                .map(instant -> Duration.between(started, instant).abs().compareTo(TOLERANCE) > 0)
                .orElse(false);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
