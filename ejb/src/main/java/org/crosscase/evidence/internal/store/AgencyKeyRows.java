package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Row;

/** Rows of {@code agency_key}: the agencies' keys, wrapped. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AgencyKeyRows {
    private static final String NEWEST = """
            select number, master_key, wrapped_key, created_at, followed from agency_key
            where agency_id = :agency order by number desc limit 1""";

    private static final String GET = """
            select number, master_key, wrapped_key, created_at, followed from agency_key
            where agency_id = :agency and number = :number""";

    private static final String ALL = """
            select number, master_key, wrapped_key, created_at, followed from agency_key
            where agency_id = :agency order by number""";

    private static final String REMOVE_UNUSED = """
            delete from agency_key k where k.agency_id = :agency
              and exists (select from agency_key s
                where s.agency_id = :agency and s.number > k.number and s.created_at < :before)
              and not exists (select from file_key f where f.agency_id = :agency and f.key_number = k.number)
            returning k.number""";

    private static final String ADD = """
            insert into agency_key (agency_id, number, master_key, wrapped_key, followed)
            select :agency, :number, :master, :wrapped, array(
              select k.master_key from agency_key k where k.agency_id = :agency
              union select unnest(f.followed) from agency_key f where f.agency_id = :agency
              except select cast(:master as text))
            on conflict do nothing""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /**
     * @param masterKey id of the master key that wrapped it
     * @param followed ids of the master keys that wrapped the agency's keys before, also of those that are deleted
     */
    public record Wrapped(int number, String masterKey, byte[] key, Instant createdAt, List<String> followed) {
        public Wrapped {
            followed = List.copyOf(followed);
        }
    }

    public Optional<Wrapped> newest(AgencyId agency) {
        scope.enter(agency);
        return database.sql(agency, NEWEST).find(AgencyKeyRows::wrapped);
    }

    /** In the order in which they were made. */
    public List<Wrapped> all(AgencyId agency) {
        scope.enter(agency);
        return database.sql(agency, ALL).list(AgencyKeyRows::wrapped);
    }

    /**
     * Deletes those that wrap nothing.
     *
     * @param succeededBefore and were followed by another one before that moment
     * @return their numbers
     */
    public List<Integer> removeUnused(AgencyId agency, Instant succeededBefore) {
        scope.enter(agency);
        return database.sql(agency, REMOVE_UNUSED)
                .set("before", succeededBefore)
                .list(row -> row.small("number"));
    }

    /** @throws IllegalStateException when there is no such key */
    public Wrapped get(AgencyId agency, int number) {
        scope.enter(agency);
        return database.sql(agency, GET)
                .set("number", number)
                .find(AgencyKeyRows::wrapped)
                .orElseThrow(() -> new IllegalStateException("Agency " + agency + " has no key " + number));
    }

    /** Of two servers that add a key at once, one has its way; read it back afterwards. */
    public void add(AgencyId agency, int number, String masterKey, byte[] wrapped) {
        scope.enter(agency);
        database.sql(agency, ADD)
                .set("number", number)
                .set("master", masterKey)
                .set("wrapped", wrapped)
                .execute();
    }

    private static Wrapped wrapped(Row row) {
        return new Wrapped(
                row.small("number"),
                row.text("master_key"),
                row.bytes("wrapped_key"),
                row.time("created_at"),
                List.of(row.texts("followed")));
    }
}
