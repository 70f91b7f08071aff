package org.crosscase.tests.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A small disk in the place of one agency's folder in the store of the running system, filled to its last byte. What came
 * into it stays when it is taken away. Needs root and the right to mount; ends the test with a word where these are missing.
 */
final class FullDisk implements AutoCloseable {
    private static final String FILLING = "filling";

    private final Path folder;
    private final Path kept;

    private FullDisk(Path folder, Path kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** @param kept an empty folder that outlives the disk */
    static FullDisk inPlaceOf(Path folder, Path kept) throws IOException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "crosscase-test", folder.toString()) == 0,
                "a disk cannot be mounted here");
        FullDisk disk = new FullDisk(folder, kept);
        disk.fill();
        return disk;
    }

    /** The folder of the agency whose file came last. */
    static Path newestFolder(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            Path newest = files.filter(Files::isRegularFile)
                    .filter(file -> store.relativize(file).getNameCount() == 3)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow();
            return newest.getParent().getParent();
        }
    }

    private void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filling = Files.newOutputStream(folder.resolve(FILLING))) {
            while (true) {
                filling.write(block);
            }
        } catch (IOException full) {
            // that is what it is for
        }
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLING));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(FILLING));
            copy(folder, kept);
            if (run("umount", folder.toString()) != 0 && run("umount", "-l", folder.toString()) != 0) {
                throw new IllegalStateException(folder + " is still mounted");
            }
            copy(kept, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path one : all) {
            Path there = to.resolve(from.relativize(one).toString());
            if (Files.isDirectory(one)) {
                Files.createDirectories(there);
            } else {
                Files.copy(one, there);
            }
        }
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
