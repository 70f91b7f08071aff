package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;

/** In which order copies in memory see what is written. */
@ApplicationScoped
public class ChangeOrder {
    @Inject
    private Database database;

    /**
     * Held to the commit, so that change numbers appear in commit order: whoever has read up to one has missed none. Taken
     * late in the transaction, since all writers of signatures queue here.
     */
    public void lock() {
        database.acrossAgencies("select pg_advisory_xact_lock(hashtext('crosscase.signature.change'))")
                .any();
    }
}
