package org.crosscase.evidence.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.crosscase.agency.AgencyId;

/** The keys of one agency, without a database. */
class RememberedKeys extends AgencyKeyRows {
    final List<Wrapped> rows = new ArrayList<>();

    @Override
    public Optional<Wrapped> newest(AgencyId agency) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    @Override
    public Wrapped get(AgencyId agency, int number) {
        return rows.get(number - 1);
    }

    @Override
    public void add(AgencyId agency, int number, String masterKey, byte[] wrapped) {
        TreeSet<String> followed = new TreeSet<>();
        rows.forEach(row -> followed.add(row.masterKey()));
        newest(agency).ifPresent(row -> followed.addAll(row.followed()));
        followed.remove(masterKey);
        rows.add(new Wrapped(number, masterKey, wrapped, Instant.now(), List.copyOf(followed)));
    }

    /** The keys before the newest, as the rotation does when they wrap nothing any more. */
    void forgetOld() {
        rows.subList(0, rows.size() - 1).clear();
    }
}
