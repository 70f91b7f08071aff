package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Renews keys while the system runs. Every minute an agency whose newest key is not under the newest master key, or is too
 * old, gets a new one; then the keys of its files are wrapped by it, and the keys that wrap nothing any more are deleted.
 * Two servers at it do no harm: of a step that both take one has its way.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyRotation {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class.getName());

    /** Rows that one transaction holds. */
    private static final int BATCH = 500;

    /** Another server may still wrap by the key before, for as long as it has not looked. */
    private static final Duration GRACE = Duration.ofDays(1);

    @Inject
    private MasterKeyFile masterKeys;

    @Inject
    private AgencyKeys keys;

    @Inject
    private AgencyKeyRows rows;

    @Inject
    private FileKeys fileKeys;

    @Inject
    private NamedFiles named;

    @Inject
    @ConfigProperty(name = "crosscase.store.agency-key-days", defaultValue = "365")
    private long days;

    private final Set<String> toldOf = new HashSet<>();

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        rotate(Instant.now().minus(GRACE));
    }

    /** @param succeededBefore a key that wraps nothing is deleted when the one after it is older than this */
    public void rotate(Instant succeededBefore) {
        keys.lookAgain();
        MasterKeyUse use = new MasterKeyUse();
        for (AgencyId agency : named.agencies()) {
            try {
                rotate(agency, succeededBefore);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "the keys of agency " + agency + " are renewed later", failed);
            }
            // whether or not they could be renewed
            use.add(agency, rows::all);
        }
        tell(use);
    }

    private void rotate(AgencyId agency, Instant succeededBefore) {
        keys.renewWhenDue(agency, Instant.now().minus(Duration.ofDays(days)));
        List<AgencyKeyRows.Wrapped> all = rows.all(agency);
        if (all.size() < 2) {
            return;
        }
        AgencyKey newest = keys.newest(agency);
        for (AgencyKeyRows.Wrapped old : all) {
            if (old.number() < newest.number()) {
                rewrap(keys.get(agency, old.number()), newest);
            }
        }
        keys.forget(agency, rows.removeUnused(agency, succeededBefore));
    }

    private void rewrap(AgencyKey old, AgencyKey newest) {
        String after = "";
        int rewrapped = 0;
        for (List<StoreKey> batch = fileKeys.rewrap(old, newest, after, BATCH);
                !batch.isEmpty();
                batch = fileKeys.rewrap(old, newest, after, BATCH)) {
            after = batch.get(batch.size() - 1).toString();
            rewrapped += batch.size();
        }
        if (rewrapped > 0) {
            LOG.log(Level.INFO, "agency {0}: keys of {1} files were wrapped by its key {2}", new Object[] {
                newest.agency(), rewrapped, newest.number()
            });
        }
    }

    /** Once for each: the administrator waits for it before the key is put away. */
    private void tell(MasterKeyUse use) {
        MasterKeys given = masterKeys.keys();
        use.missing(given)
                .forEach(id -> LOG.log(
                        Level.SEVERE,
                        "master key {0} is needed and not given: put its line back before the next start",
                        id));
        if (use.followed().contains(given.newest().id())) {
            LOG.log(
                    Level.WARNING,
                    "master key {0} is the last one of this server and was followed by another already: give all servers the same"
                            + " lines in the same order, or add a new one",
                    given.newest().id());
        }
        for (String id : use.free(given)) {
            if (toldOf.add(id)) {
                LOG.log(Level.INFO, "master key {0} opens nothing any more and may be taken out of the file", id);
            }
        }
    }
}
