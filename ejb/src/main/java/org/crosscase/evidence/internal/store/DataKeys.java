package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;

/** The wrapped data keys on record. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DataKeys {
    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /** Number of the agency's newest key, or 0. */
    public int newest(AgencyId agency) {
        scope.enter(agency);
        return database.sql(
                        agency, "select coalesce(max(number), 0) as newest from store_key where agency_id = :agency")
                .one(row -> row.small("newest"));
    }

    /** @throws IllegalStateException when there is no such key */
    public byte[] wrapped(AgencyId agency, int number) {
        scope.enter(agency);
        return database.sql(agency, "select wrapped_key from store_key where agency_id = :agency and number = :number")
                .set("number", number)
                .find(row -> row.bytes("wrapped_key"))
                .orElseThrow(() -> new IllegalStateException("Agency " + agency + " has no data key " + number));
    }

    /** Of two servers that add the first key at once, one has its way; read it back afterwards. */
    public void add(AgencyId agency, int number, byte[] wrapped) {
        scope.enter(agency);
        database.sql(
                        agency,
                        "insert into store_key (agency_id, number, wrapped_key) values (:agency, :number, :wrapped)"
                                + " on conflict do nothing")
                .set("number", number)
                .set("wrapped", wrapped)
                .execute();
    }
}
