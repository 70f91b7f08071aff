package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;

/** Which files of the store a row names. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NamedFiles {
    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    public List<AgencyId> agencies() {
        return database.acrossAgencies("select id from agency_directory").list(row -> AgencyId.of(row.uuid("id")));
    }

    /** Those of the keys that are on record. */
    public Set<StoreKey> among(AgencyId agency, List<StoreKey> keys) {
        scope.enterForWork(agency);
        return new HashSet<>(database.sql(agency, """
                select store_key from media_item where agency_id = :agency and store_key = any (:keys)
                union all
                select store_key from intake_piece where agency_id = :agency and store_key = any (:keys)""")
                .set("keys", keys.stream().map(StoreKey::toString).toArray(String[]::new))
                .list(row -> StoreKey.of(row.text("store_key"))));
    }
}
