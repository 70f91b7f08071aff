package org.crosscase.evidence.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    private final AgencyId agency = AgencyId.random();
    private final FileCipher cipher = new FileCipher(agency, 1, MasterKey.newDataKey());

    @TempDir
    private Path folder;

    @Test
    void onlyWhatNoRowNamesIsSetAside() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk());
        StoreKey named = keep(store);
        StoreKey unnamed = keep(store);
        Orphans orphans = new Orphans(store, agency, Instant.now().plusSeconds(1));

        List<Path> found = orphans.findUnnamed(keys -> Set.of(named));

        assertEquals(List.of(store.path(agency, unnamed)), found);
        orphans.setAside(found.get(0));
        assertTrue(Files.exists(store.path(agency, named)));
        assertFalse(Files.exists(store.path(agency, unnamed)));
        assertEquals(List.of(), orphans.findUnnamed(keys -> Set.of(named)), "set aside means found no more");
    }

    @Test
    void whatIsYoungMayStillGetItsRow() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk());
        keep(store);
        PendingFile pending = store.begin(agency, cipher);
        Orphans orphans = new Orphans(store, agency, Instant.now().minus(Duration.ofHours(1)));

        assertEquals(List.of(), orphans.findUnnamed(keys -> Set.of()));
        assertEquals(0, orphans.removeUnfinished());
        pending.close();
    }

    @Test
    void anUploadThatEndedInTheMiddleIsRemoved() throws IOException {
        FolderStore store = new FolderStore(folder, new Disk());
        store.begin(agency, cipher);
        Orphans orphans = new Orphans(store, agency, Instant.now().plusSeconds(1));
        assertEquals(1, orphans.removeUnfinished());
        assertEquals(0, orphans.removeUnfinished());
    }

    private StoreKey keep(FolderStore store) throws IOException {
        try (PendingFile pending = store.begin(agency, cipher)) {
            return pending.keep();
        }
    }
}
