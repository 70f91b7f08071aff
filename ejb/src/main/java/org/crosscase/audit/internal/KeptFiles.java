package org.crosscase.audit.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Small files that are there whole or not at all, also after a power cut: written beside, forced to the disk, renamed,
 * and the folder forced too. What fails leaves the file before as it was.
 */
final class KeptFiles {
    private static final String DRAFT = ".new";

    private final Path folder;

    KeptFiles(Path folder) {
        this.folder = folder;
    }

    void write(String name, String text) throws IOException {
        write(name, text, Set.of());
    }

    /** Readable by its owner only. */
    void writeSecret(String name, String text) throws IOException {
        write(name, text, PosixFilePermissions.fromString("rw-------"));
    }

    private void write(String name, String text, Set<PosixFilePermission> only) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Path draft = folder.resolve(name + DRAFT);
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            if (!only.isEmpty()) {
                Files.setPosixFilePermissions(draft, only);
            }
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Names of the files that end so; none when there is no folder. */
    List<String> names(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList());
        }
    }

    /** A file's name that holds the name of a log. */
    static String named(String origin, String ending) {
        return origin.replaceAll("[^A-Za-z0-9.-]", "_") + ending;
    }
}
