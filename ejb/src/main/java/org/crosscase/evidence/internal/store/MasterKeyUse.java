package org.crosscase.evidence.internal.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.crosscase.agency.AgencyId;

/** What the keys of all agencies say of the master keys: which are needed, and which were followed by others. */
final class MasterKeyUse {
    private static final Logger LOG = Logger.getLogger(MasterKeyUse.class.getName());

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> followed = new TreeSet<>();
    private boolean complete = true;

    /** @param rows reads an agency's keys; where that fails nothing is known to be free */
    void add(AgencyId agency, Function<AgencyId, List<AgencyKeyRows.Wrapped>> rows) {
        try {
            for (AgencyKeyRows.Wrapped row : rows.apply(agency)) {
                needed.add(row.masterKey());
                followed.addAll(row.followed());
            }
        } catch (RuntimeException unknown) {
            complete = false;
            LOG.log(Level.WARNING, "the keys of agency {0} cannot be read: {1}", new Object[] {agency, unknown});
        }
    }

    /** Those without which something cannot be opened. */
    Set<String> missing(MasterKeys given) {
        return needed.stream().filter(id -> !given.ids().contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that open nothing any more and will not wrap either; none while the keys of an agency are not known. */
    Set<String> free(MasterKeys given) {
        return given.ids().stream()
                .filter(id -> complete && !needed.contains(id))
                .filter(id -> !id.equals(given.newest().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those after which another one wrapped. */
    Set<String> followed() {
        return followed;
    }
}
