package org.crosscase.agency.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The shortest transaction there is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DatabasePing {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    public void ping() {
        em.createNativeQuery("select 1").getSingleResult();
    }
}
