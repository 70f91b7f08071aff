package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.internal.Sql;

/** Which files of the store a row names. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NamedFiles {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private DatabaseScope scope;

    public List<AgencyId> agencies() {
        return Sql.acrossAgencies(em, "select id from agency")
                .rows()
                .map(row -> AgencyId.of(row.uuid(0)))
                .toList();
    }

    /** Those of the keys that are on record. */
    public Set<StoreKey> among(AgencyId agency, List<StoreKey> keys) {
        scope.enter(agency);
        return Sql.of(em, agency, """
                select store_key from media_item where agency_id = :agency and store_key in (:keys)
                union all
                select store_key from intake_piece where agency_id = :agency and store_key in (:keys)""")
                .set("keys", keys.stream().map(StoreKey::toString).toList())
                .rows()
                .map(row -> StoreKey.of(row.text(0)))
                .collect(Collectors.toSet());
    }
}
