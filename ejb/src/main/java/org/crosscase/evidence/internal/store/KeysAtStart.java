package org.crosscase.evidence.internal.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;

/**
 * Opens every agency's keys once before anything else: where a master key is missing, or another one was put in its place,
 * the application does not start. It would take new evidence in, under keys that do not fit the rest, and nobody would miss the
 * lost key until the evidence is wanted.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeysAtStart {
    @Inject
    private MasterKeyFile masterKeys;

    @Inject
    private AgencyKeyRows rows;

    @Inject
    private NamedFiles named;

    /** @throws IllegalStateException when one cannot be opened */
    @PostConstruct
    public void open() {
        for (AgencyId agency : named.agencies()) {
            List<AgencyKeyRows.Wrapped> sealed = rows.all(agency);
            if (!sealed.isEmpty()) {
                open(agency, sealed);
            }
        }
    }

    private void open(AgencyId agency, List<AgencyKeyRows.Wrapped> sealed) {
        try {
            masterKeys.keys().requireToOpen(agency, sealed);
        } catch (IllegalStateException missing) {
            throw new IllegalStateException(
                    "The evidence in the store cannot be read: " + missing.getMessage()
                            + ". Put the master keys back from your copy; docs/operations/keys.md says how. Nothing was changed.",
                    missing);
        }
    }
}
