package org.crosscase.agency.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** The connection of the current transaction, on which agency and role are set. */
@ApplicationScoped
public class CurrentConnection {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    public <T> T use(ReturningWork<T> work) {
        return em.unwrap(Session.class).doReturningWork(work);
    }

    /** Writes what the entities hold. */
    public void flush() {
        em.flush();
    }
}
