package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;

/** Rows of {@code file_key}: the keys of files, wrapped. A file lives as long as its row. */
@Stateless
@PermitAll
public class FileKeys {
    private static final String ADD = """
            insert into file_key (agency_id, store_key, key_number, wrapped_key)
            values (:agency, :file, :number, :key)""";

    private static final String FIND = """
            select key_number, wrapped_key from file_key where agency_id = :agency and store_key = :file""";

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

    private Sql at(AgencyId agency, StoreKey file, String text) {
        return database.sql(agency, text).set("file", file.toString());
    }
}
