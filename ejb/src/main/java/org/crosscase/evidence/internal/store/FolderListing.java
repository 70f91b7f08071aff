package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What lies in an agency's folder and is old enough. */
final class FolderListing {
    private final Path folder;
    private final Instant before;

    FolderListing(Path folder, Instant before) {
        this.folder = folder;
        this.before = before;
    }

    void names(Consumer<StoreKey> each) throws IOException {
        walk(file -> name(file).ifPresent(each));
    }

    /** Those of which nobody was told that they were accepted. */
    List<Path> drafts() throws IOException {
        List<Path> drafts = new ArrayList<>();
        walk(file -> {
            if (file.toString().endsWith(FolderStore.UNFINISHED)) {
                drafts.add(file);
            }
        });
        return drafts;
    }

    private void walk(Consumer<Path> each) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, Set.of(), 2, new Visitor(each));
        }
    }

    /** Passes over what vanishes while it walks: files are kept and destroyed at all times. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Consumer<Path> each;

        Visitor(Consumer<Path> each) {
            this.each = each;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (isOldEnough(file, facts)) {
                each.accept(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
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
