package org.crosscase.planted.person;

import jakarta.persistence.EntityManager;
import org.crosscase.Audited;

/** Keeps rows in its API, and claims to be audited where no interceptor stands. */
public class PersistsInTheOpen {
    public EntityManager em;

    @Audited("person.merge")
    public void unwatched() {}

    public long inAnotherWay() {
        return em.createNativeQuery("select 1").getResultList().size();
    }
}
