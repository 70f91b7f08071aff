package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;

/** Rows of {@code file_key}: the keys of files, wrapped. A file lives as long as its row. */
@Stateless
@PermitAll
public class FileKeys {
    private static final Logger LOG = Logger.getLogger(FileKeys.class.getName());

    private static final String ADD = """
            insert into file_key (agency_id, store_key, key_number, wrapped_key)
            values (:agency, :file, :number, :key)""";

    private static final String FIND = """
            select key_number, wrapped_key from file_key where agency_id = :agency and store_key = :file""";

    private static final String UNDER = """
            select store_key, wrapped_key from file_key
            where agency_id = :agency and key_number = :number and store_key > :after
            order by store_key limit :most for update skip locked""";

    private static final String REWRAP = """
            update file_key f set key_number = :number, wrapped_key = t.key
            from unnest(:files, :keys) as t (file, key)
            where f.agency_id = :agency and f.store_key = t.file""";

    private static final String DESTROY = """
            delete from file_key where agency_id = :agency and store_key = any (:files)""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Event<FilesDestroyed> destroyed;

    /** In the transaction that puts the file on record, which is in the agency's scope. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(AgencyId agency, WrappedFileKey key) {
        at(agency, key.file(), ADD)
                .set("number", key.agencyKey())
                .set("key", key.key())
                .execute();
    }

    /** Empty for a file that was destroyed or never on record. The transaction, if there is one, is in the agency's scope. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<WrappedFileKey> find(AgencyId agency, StoreKey file) {
        scope.enter(agency);
        return at(agency, file, FIND)
                .find(row -> new WrappedFileKey(file, row.small("key_number"), row.bytes("wrapped_key")));
    }

    /** Their bytes go when the transaction has committed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void destroy(AgencyId agency, Collection<StoreKey> files) {
        scope.enter(agency);
        database.sql(agency, DESTROY)
                .set("files", files.stream().map(StoreKey::toString).toArray(String[]::new))
                .execute();
        destroyed.fire(new FilesDestroyed(agency, files));
    }

    /**
     * Wraps keys anew, in a transaction of its own; those that others are at are passed over.
     *
     * @param after where to go on: a file's name, or nothing
     * @return the files that were looked at, in the order of their names; none when there are no more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<StoreKey> rewrap(AgencyKey old, AgencyKey newest, String after, int most) {
        scope.enter(old.agency());
        List<WrappedFileKey> found = database.sql(old.agency(), UNDER)
                .set("number", old.number())
                .set("after", after)
                .set("most", most)
                .list(row ->
                        new WrappedFileKey(StoreKey.of(row.text("store_key")), old.number(), row.bytes("wrapped_key")));
        List<WrappedFileKey> anew = new ArrayList<>();
        for (WrappedFileKey key : found) {
            try {
                anew.add(newest.wrap(key.file(), old.unwrap(key)));
            } catch (IOException altered) {
                LOG.log(Level.SEVERE, "the key of file " + key.file() + " stays as it is", altered);
            }
        }
        database.sql(old.agency(), REWRAP)
                .set("number", newest.number())
                .set("files", anew.stream().map(key -> key.file().toString()).toArray(String[]::new))
                .set("keys", anew.stream().map(WrappedFileKey::key).toArray(byte[][]::new))
                .execute();
        return found.stream().map(WrappedFileKey::file).toList();
    }

    private Sql at(AgencyId agency, StoreKey file, String text) {
        return database.sql(agency, text).set("file", file.toString());
    }
}
