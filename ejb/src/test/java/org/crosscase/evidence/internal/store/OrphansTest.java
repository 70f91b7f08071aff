package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    private final AgencyId agency = AgencyId.random();
    private final SealedFiles sealed = new SealedFiles(agency);

    @TempDir
    private Path folder;

    @Test
    void onlyWhatNoRowNamesIsFound() throws IOException {
        FileStore store = store();
        StoreKey named = keep(store);
        StoreKey unnamed = keep(store);
        Orphans orphans = new Orphans(store, agency, Instant.now().plusSeconds(1));

        assertEquals(List.of(unnamed), orphans.findUnnamed(keys -> Set.of(named)));
        store.setAside(agency, unnamed);
        assertEquals(List.of(), orphans.findUnnamed(keys -> Set.of(named)), "set aside means found no more");
    }

    @Test
    void everyFileIsAskedForOnceHoweverManyThereAre() throws IOException {
        FileStore store = store();
        Set<StoreKey> kept = new HashSet<>();
        for (int i = 0; i < 501; i++) {
            kept.add(keep(store));
        }
        List<StoreKey> asked = new ArrayList<>();
        Orphans orphans = new Orphans(store, agency, Instant.now().plusSeconds(1));

        orphans.findUnnamed(keys -> {
            asked.addAll(keys);
            return Set.of();
        });

        assertEquals(501, asked.size());
        assertEquals(kept, new HashSet<>(asked));
    }

    @Test
    void oneThatVanishedAndOneThatCannotBeMovedKeepNoOtherFromBeingSetAside() throws IOException {
        StoreKey stuck = keep(store());
        Set<StoreKey> movable = Set.of(keep(store()), keep(store()), keep(store()));
        StoreKey vanishing = keep(store());
        FileStore store = new FolderStore(
                folder,
                new Disk() {
                    @Override
                    void rename(Path from, Path to) throws IOException {
                        if (from.endsWith(stuck.toString())) {
                            throw new IOException("not permitted");
                        }
                        super.rename(from, to);
                    }
                },
                UnaryOperator.identity());
        Orphans orphans = new Orphans(store, agency, Instant.now().plusSeconds(1));

        int moved = orphans.setAside(keys -> {
            removeNow(store, vanishing);
            return Set.of();
        });

        assertEquals(movable.size(), moved);
        assertEquals(List.of(stuck), orphans.findUnnamed(keys -> Set.of()));
    }

    private void removeNow(FileStore store, StoreKey key) {
        try {
            store.remove(agency, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void draftsThatCannotBeRemovedKeepNoOtherOne() throws IOException {
        for (int i = 0; i < 3; i++) {
            store().begin(agency, StoreKey.random()).out().write(1);
        }
        List<Path> refused = new ArrayList<>();
        FileStore store = new FolderStore(
                folder,
                new Disk() {
                    @Override
                    void delete(Path file) throws IOException {
                        if (refused.isEmpty()) {
                            refused.add(file);
                            throw new IOException("not permitted");
                        }
                        super.delete(file);
                    }
                },
                UnaryOperator.identity());

        assertThrows(
                IOException.class,
                () -> store.removeDrafts(agency, Instant.now().plusSeconds(1)));
        assertEquals(1, store.removeDrafts(agency, Instant.now().plusSeconds(1)), "only that one was left");
    }

    @Test
    void whatIsYoungMayStillGetItsRow() throws IOException {
        FileStore store = store();
        keep(store);
        Orphans orphans = new Orphans(store, agency, Instant.now().minus(Duration.ofHours(1)));
        assertEquals(List.of(), orphans.findUnnamed(keys -> Set.of()));
    }

    private FileStore store() {
        return new FolderStore(folder, new Disk(), UnaryOperator.identity());
    }

    private StoreKey keep(FileStore store) throws IOException {
        try (PendingFile pending = sealed.begin(store)) {
            return pending.keep().file();
        }
    }
}
