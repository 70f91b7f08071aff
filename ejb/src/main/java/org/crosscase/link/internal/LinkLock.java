package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.Statements;

/**
 * One linker at a time works on a case. Officers' requests take no such lock: how long they waited would tell what others
 * hold.
 */
@ApplicationScoped
public class LinkLock {
    /** In one order, so that nobody waits in a circle; the space of the key is the linkers' own. */
    private static final String ONE_BY_ONE = """
            select pg_advisory_xact_lock(hashtext('crosscase.link'), key)
            from (select distinct hashtext(id::text) as key from unnest(?) as t (id) order by 1) k""";

    @Inject
    private Statements statements;

    void cases(CasePair pair) {
        statements.list(ONE_BY_ONE, row -> row.getString(1), (Object) new UUID[] {pair.low(), pair.high()});
    }
}
