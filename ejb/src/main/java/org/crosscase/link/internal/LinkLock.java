package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Statements;

/**
 * Linkers share it; a change of a case's sensitivity, title or lead takes it alone, by the trigger on {@code case_file}.
 * Taken before any row is locked.
 */
@ApplicationScoped
public class LinkLock {
    @Inject
    private Statements statements;

    void share() {
        statements.list("select pg_advisory_xact_lock_shared(hashtext('crosscase.link'))", row -> row.getString(1));
    }

    /** For one who decides on a single link: alone, as a step of the same link may be under way. */
    void alone() {
        statements.list("select pg_advisory_xact_lock(hashtext('crosscase.link'))", row -> row.getString(1));
    }
}
