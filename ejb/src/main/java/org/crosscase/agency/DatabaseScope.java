package org.crosscase.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The second wall's key: tells the database for whom the current transaction acts. Both settings end with the
 * transaction, so a pooled connection never carries an agency over; without them row-level security shows no row.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DatabaseScope {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** From here to the end of the transaction, only rows of that agency are seen and written. */
    public void enter(AgencyId agency) {
        em.createNativeQuery("select set_config('crosscase.agency', :agency, true)")
                .setParameter("agency", agency.toString())
                .getSingleResult();
    }

    /** No agency's rows are seen until {@link #enter} is called again. */
    public void leave() {
        em.createNativeQuery("select set_config('crosscase.agency', '', true)").getSingleResult();
    }

    /** Takes on a role that reads across agencies; legal in {@code matching}, {@code link}, {@code coordination} and {@code audit}. */
    public void takeOn(DatabaseRole role) {
        em.createNativeQuery("set local role " + role.sqlName()).executeUpdate();
    }

    /** Back to the application's own role. */
    public void layDown() {
        em.createNativeQuery("set local role none").executeUpdate();
    }
}
