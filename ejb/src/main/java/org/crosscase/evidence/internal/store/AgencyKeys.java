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

    private MasterKeyFile masterKeys;
    private AgencyKeyRows rows;

    private final Map<AgencyId, AgencyKey> newest = new ConcurrentHashMap<>();
    private final Map<Name, AgencyKey> known = new ConcurrentHashMap<>();

    private record Name(AgencyId agency, int number) {}

    protected AgencyKeys() {}

    @Inject
    public AgencyKeys(MasterKeyFile masterKeys, AgencyKeyRows rows) {
        this.masterKeys = masterKeys;
        this.rows = rows;
    }

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
        Name name = new Name(agency, number);
        AgencyKey key = known.get(name);
        if (key == null) {
            // outside of the map: others would wait for the database with whoever asks for one of the same place in it
            key = unwrapped(agency, rows.get(agency, number));
            known.put(name, key);
        }
        return key;
    }

    /** Another server, or the rotation, may have added a newer one. */
    void lookAgain() {
        newest.clear();
    }

    /** One of before that moment, or under another master key than the newest, is followed by a new one. */
    void renewWhenDue(AgencyId agency, Instant before) {
        rows.newest(agency).ifPresent(row -> {
            MasterKeys given = masterKeys.keys();
            // one that is not given here is a newer one, which another server has had already
            if (given.ids().contains(row.masterKey())) {
                MasterKey master = next(row, given);
                if (!master.id().equals(row.masterKey()) || row.createdAt().isBefore(before)) {
                    add(agency, row.number() + 1, master);
                    newest.remove(agency);
                    LOG.log(Level.INFO, "agency {0} has a new key, its {1}.", new Object[] {agency, row.number() + 1});
                }
            }
        });
    }

    /**
     * The newest, unless another one followed it already: two servers whose master keys stand in another order would otherwise
     * take the key back from each other for ever.
     */
    private static MasterKey next(AgencyKeyRows.Wrapped row, MasterKeys given) {
        boolean followed = row.followed().contains(given.newest().id());
        return followed ? given.get(row.masterKey()) : given.newest();
    }

    void forget(AgencyId agency, Collection<Integer> numbers) {
        numbers.forEach(number -> known.remove(new Name(agency, number)));
    }

    /** Another server may have been first. */
    private AgencyKeyRows.Wrapped first(AgencyId agency) {
        add(agency, 1, masterKeys.keys().newest());
        return rows.newest(agency).orElseThrow();
    }

    private void add(AgencyId agency, int number, MasterKey master) {
        rows.add(agency, number, master.id(), master.wrap(agency, number, WrappingKey.random()));
    }

    private AgencyKey unwrapped(AgencyId agency, AgencyKeyRows.Wrapped row) {
        byte[] key = masterKeys.keys().get(row.masterKey()).unwrap(agency, row.number(), row.key());
        return new AgencyKey(agency, row.number(), new WrappingKey(key));
    }
}
