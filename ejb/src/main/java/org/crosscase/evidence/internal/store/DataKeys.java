package org.crosscase.evidence.internal.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.internal.Sql;

/** The wrapped data keys on record. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DataKeys {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private DatabaseScope scope;

    /** Number of the agency's newest key, or 0. */
    public int newest(AgencyId agency) {
        scope.enter(agency);
        return (int) Sql.of(em, agency, "select coalesce(max(number), 0) from store_key where agency_id = :agency")
                .one()
                .number(0);
    }

    /** @throws IllegalStateException when there is no such key */
    public byte[] wrapped(AgencyId agency, int number) {
        scope.enter(agency);
        return Sql.of(em, agency, "select wrapped_key from store_key where agency_id = :agency and number = :number")
                .set("number", number)
                .find()
                .orElseThrow(() -> new IllegalStateException("Agency " + agency + " has no data key " + number))
                .bytes(0);
    }

    /** Of two servers that add the first key at once, one has its way; read it back afterwards. */
    public void add(AgencyId agency, int number, byte[] wrapped) {
        scope.enter(agency);
        Sql.of(
                        em,
                        agency,
                        "insert into store_key (agency_id, number, wrapped_key) values (:agency, :number, :wrapped)"
                                + " on conflict do nothing")
                .set("number", number)
                .set("wrapped", wrapped)
                .execute();
    }
}
