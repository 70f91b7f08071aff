package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;

/** Files of one agency that are old enough and that no row names. */
final class Orphans {
    private static final Logger LOG = Logger.getLogger(Orphans.class.getName());
    private static final int BATCH = 500;

    private final FileStore store;
    private final AgencyId agency;
    private final Instant olderThan;

    Orphans(FileStore store, AgencyId agency, Instant olderThan) {
        this.store = store;
        this.agency = agency;
        this.olderThan = olderThan;
    }

    /**
     * One that cannot be set aside, because somebody removed it meanwhile or for whatever reason, keeps no other one from it.
     *
     * @param named which of the given keys a row names
     * @return how many were
     */
    int setAside(Function<List<StoreKey>, Set<StoreKey>> named) throws IOException {
        int moved = 0;
        for (StoreKey file : findUnnamed(named)) {
            try {
                store.setAside(agency, file);
                moved++;
            } catch (IOException stays) {
                LOG.log(Level.WARNING, "file {0} of agency {1} was not set aside: {2}", new Object[] {
                    file, agency, stays
                });
            }
        }
        return moved;
    }

    /** @param named which of the given keys a row names */
    List<StoreKey> findUnnamed(Function<List<StoreKey>, Set<StoreKey>> named) throws IOException {
        List<StoreKey> keys = new ArrayList<>();
        store.list(agency, olderThan, keys::add);
        List<StoreKey> unnamed = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<StoreKey> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
            Set<StoreKey> kept = named.apply(batch);
            batch.stream().filter(key -> !kept.contains(key)).forEach(unnamed::add);
        }
        return unnamed;
    }
}
