package org.crosscase.evidence.internal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;

/** The agencies' keys, unwrapped once and then kept in memory. */
@ApplicationScoped
public class AgencyKeys {
    private static final Logger LOG = Logger.getLogger(AgencyKeys.class.getName());

    @Inject
    private MasterKeyFile masterKeys;

    @Inject
    private AgencyKeyRows rows;

    private final Map<AgencyId, AgencyKey> newest = new ConcurrentHashMap<>();
    private final Map<Name, AgencyKey> known = new ConcurrentHashMap<>();

    private record Name(AgencyId agency, int number) {}

    /** The one that wraps; an agency's first file makes its first key. */
    AgencyKey newest(AgencyId agency) {
        AgencyKey key = newest.get(agency);
        if (key == null) {
            key = unwrapped(agency, rows.newest(agency).orElseGet(() -> first(agency)));
            newest.put(agency, key);
        }
        return key;
    }

    /** @throws IllegalStateException when there is none, or its master key is not given */
    AgencyKey get(AgencyId agency, int number) {
        return known.computeIfAbsent(new Name(agency, number), name -> unwrapped(agency, rows.get(agency, number)));
    }

    /** Another server, or the rotation, may have added a newer one. */
    void lookAgain() {
        newest.clear();
    }

    /** One of before that moment, or under another master key than the newest, is followed by a new one. */
    void renewWhenDue(AgencyId agency, Instant before) {
        rows.newest(agency).ifPresent(row -> {
            MasterKeys given = masterKeys.keys();
            boolean due = !row.masterKey().equals(given.newest().id())
                    || row.createdAt().isBefore(before);
            // one that is not given here is a newer one, which another server has had already
            if (due && given.ids().contains(row.masterKey())) {
                add(agency, row.number() + 1);
                newest.remove(agency);
                LOG.log(Level.INFO, "agency {0} has a new key, its {1}.", new Object[] {agency, row.number() + 1});
            }
        });
    }

    void forget(AgencyId agency, Collection<Integer> numbers) {
        numbers.forEach(number -> known.remove(new Name(agency, number)));
    }

    /** Another server may have been first. */
    private AgencyKeyRows.Wrapped first(AgencyId agency) {
        add(agency, 1);
        return rows.newest(agency).orElseThrow();
    }

    private void add(AgencyId agency, int number) {
        MasterKey master = masterKeys.keys().newest();
        rows.add(agency, number, master.id(), master.wrap(agency, number, WrappingKey.random()));
    }

    private AgencyKey unwrapped(AgencyId agency, AgencyKeyRows.Wrapped row) {
        byte[] key = masterKeys.keys().get(row.masterKey()).unwrap(agency, row.number(), row.key());
        return new AgencyKey(agency, row.number(), new WrappingKey(key));
    }
}
