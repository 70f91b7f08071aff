package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        List<StoreKey> asked = new java.util.ArrayList<>();
        Orphans orphans = new Orphans(store, agency, Instant.now().plusSeconds(1));

        orphans.findUnnamed(keys -> {
            asked.addAll(keys);
            return Set.of();
        });

        assertEquals(501, asked.size());
        assertEquals(kept, new HashSet<>(asked));
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
