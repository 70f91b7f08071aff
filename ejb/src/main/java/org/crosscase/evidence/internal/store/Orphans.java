package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;

/** Files of one agency that are old enough and that no row names. */
final class Orphans {
    static final String SET_ASIDE = "set-aside";
    private static final int BATCH = 500;

    private final FolderStore store;
    private final AgencyId agency;
    private final Instant olderThan;

    Orphans(FolderStore store, AgencyId agency, Instant olderThan) {
        this.store = store;
        this.agency = agency;
        this.olderThan = olderThan;
    }

    /** An upload that ended in the middle; nobody was told that it was accepted. */
    int removeUnfinished() throws IOException {
        List<Path> unfinished = files(path -> path.toString().endsWith(FolderStore.UNFINISHED));
        for (Path file : unfinished) {
            Files.deleteIfExists(file);
        }
        return unfinished.size();
    }

    /** @param named which of the given keys a row names */
    List<Path> findUnnamed(Function<List<StoreKey>, Set<StoreKey>> named) throws IOException {
        Map<StoreKey, Path> old = new LinkedHashMap<>();
        for (Path file : files(path -> key(path).isPresent())) {
            old.put(key(file).orElseThrow(), file);
        }
        List<StoreKey> keys = List.copyOf(old.keySet());
        List<Path> unnamed = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<StoreKey> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
            Set<StoreKey> kept = named.apply(batch);
            batch.stream().filter(key -> !kept.contains(key)).map(old::get).forEach(unnamed::add);
        }
        return unnamed;
    }

    void setAside(Path file) throws IOException {
        Path folder = store.folder(agency).resolve(SET_ASIDE);
        Files.createDirectories(folder);
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> files(java.util.function.Predicate<Path> wanted) throws IOException {
        Path folder = store.folder(agency);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (path, facts) -> facts.isRegularFile()
                        && facts.lastModifiedTime().toInstant().isBefore(olderThan)
                        && !path.getParent().getFileName().toString().equals(SET_ASIDE))) {
            files.filter(wanted).forEach(found::add);
        }
        return found;
    }

    private static Optional<StoreKey> key(Path file) {
        String name = file.getFileName().toString();
        int dash = name.indexOf('-');
        try {
            return Optional.of(new StoreKey(
                    Integer.parseInt(name.substring(0, Math.max(0, dash))), UUID.fromString(name.substring(dash + 1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
