package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The folder that keeps what must survive a restart, held by one launcher at a time. The operating system gives the
 * lock back when the launcher ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String MARKER = "crosscase-data";
    /** What {@code --fresh} removes; a folder of the user's that was named by mistake loses nothing else. */
    private static final List<String> STATE =
            List.of("postgres", "keycloak", "payara", "store", "anchors", "decoder", "secrets", "run", "logs");

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder if it is missing and takes its lock.
     *
     * @throws LauncherProblem if another launcher holds it, or the folder holds something that is not ours
     */
    public static DataFolder open(Path path) {
        try {
            adopt(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                String holder = Files.readString(path.resolve("lock")).strip();
                channel.close();
                throw LauncherProblem.refused("another Crosscase (process " + holder + ") runs on the data in " + path
                        + "; stop it or choose another folder with --data (CROSSCASE_DATA)");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw LauncherProblem.failed("the data folder " + path + " cannot be used: " + e, e);
        }
    }

    private static void adopt(Path path) throws IOException {
        if (!Files.exists(path.resolve(MARKER))) {
            if (Files.exists(path.resolve("postgres"))) {
                throw LauncherProblem.refused(path + " holds a folder 'postgres' that is not Crosscase's;"
                        + " choose another folder with --data (CROSSCASE_DATA)");
            }
            Files.createDirectories(path);
            Files.writeString(path.resolve(MARKER), "Data of a Crosscase system; see docs/operations/settings.md\n");
        }
        // others may pass through (the database server runs as another user when we are root) but not look
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Removes everything that earlier runs left here. */
    public void clear() {
        STATE.forEach(name -> Trees.delete(path.resolve(name)));
    }

    public Path path() {
        return path;
    }

    /** A subfolder, created if missing, that only its owner can enter. */
    public Path folder(String name) {
        try {
            Path folder = path.resolve(name);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
