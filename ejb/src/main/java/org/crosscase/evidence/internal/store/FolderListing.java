package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What lies in an agency's folder and is old enough. */
final class FolderListing {
    private final Path folder;
    private final Instant before;

    FolderListing(Path folder, Instant before) {
        this.folder = folder;
        this.before = before;
    }

    void names(Consumer<StoreKey> each) throws IOException {
        try (Stream<Path> files = files()) {
            files.flatMap(file -> name(file).stream()).forEach(each);
        }
    }

    /** Those of which nobody was told that they were accepted. */
    List<Path> drafts() throws IOException {
        try (Stream<Path> files = files()) {
            return files.filter(file -> file.toString().endsWith(FolderStore.UNFINISHED))
                    .toList();
        }
    }

    private Stream<Path> files() throws IOException {
        return Files.isDirectory(folder) ? Files.find(folder, 2, this::isOldEnough) : Stream.empty();
    }

    private boolean isOldEnough(Path file, BasicFileAttributes facts) {
        return facts.isRegularFile()
                && facts.lastModifiedTime().toInstant().isBefore(before)
                && !file.getParent().getFileName().toString().equals(FolderStore.SET_ASIDE);
    }

    private static Optional<StoreKey> name(Path file) {
        try {
            return Optional.of(StoreKey.of(file.getFileName().toString()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
