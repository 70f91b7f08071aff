package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks once a day for files that a crash left between keeping and commit, or in the middle of an upload. A file that no
 * row names has no key, and nobody can read it. It is set aside all the same, not deleted: after a database was restored
 * from an older backup, rows and keys may be missing for good evidence, and turn up in a newer one.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrphanSweep {
    private static final Logger LOG = Logger.getLogger(OrphanSweep.class.getName());

    @Inject
    private EvidenceStore store;

    @Inject
    private NamedFiles named;

    @Inject
    @ConfigProperty(name = "crosscase.store.orphan-hours", defaultValue = "24")
    private long hours;

    /** No orphan is younger than the longest upload may take: what still comes in is younger than this. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void daily() {
        sweep(Instant.now().minus(Duration.ofHours(hours)));
    }

    /** @return files set aside and unfinished ones removed */
    public int sweep(Instant olderThan) {
        int found = 0;
        for (AgencyId agency : named.agencies()) {
            FileStore files = store.files();
            found += swept(agency, () -> files.removeDrafts(agency, olderThan));
            Orphans orphans = new Orphans(files, agency, olderThan);
            found += swept(agency, () -> orphans.setAside(keys -> named.among(agency, keys)));
        }
        return found;
    }

    /** What fails at one agency, keeps no other one from being swept. */
    private static int swept(AgencyId agency, Callable<Integer> step) {
        try {
            return step.call();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "the files of agency " + agency + " could not all be swept", failed);
            return 0;
        }
    }
}
