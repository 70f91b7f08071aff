package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.Database;

/**
 * One linker at a time writes what it found of a case: the agency's strongest link and whose faces it may see are worked out of all
 * sides of the case. Taken when everything is read, so that links of one case are worked out beside each other. Officers' requests
 * take no such lock: how long they waited would tell what others hold.
 */
@ApplicationScoped
public class LinkLock {
    /** In one order, so that nobody waits in a circle; the space of the key is the linkers' own. */
    private static final String ONE_BY_ONE = """
            select pg_advisory_xact_lock(hashtext('crosscase.link'), key)
            from (select distinct hashtext(cast(id as text)) as key from unnest(:cases) as t (id) order by 1) k""";

    @Inject
    private Database database;

    void cases(CasePair pair) {
        database.acrossAgencies(ONE_BY_ONE)
                .set("cases", new UUID[] {pair.low(), pair.high()})
                .any();
    }
}
