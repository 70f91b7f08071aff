package org.crosscase.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;

/**
 * The one way of SQL to the database: statements with named parameters, through Hibernate, on the transaction's own connection,
 * where {@link DatabaseScope} has set agency and role. What the entities hold is written before a statement is sent.
 *
 * <p>A statement's text is a constant of the class that asks; nothing that anybody typed is ever a part of it.
 */
@ApplicationScoped
public class Database {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    protected Database() {}

    /** On a connection that somebody holds in his own hands, past the application's transactions. */
    public Database(EntityManager em) {
        this.em = em;
    }

    /**
     * A statement on one agency's rows. The second wall shows no others in any case; the first wall is that the text
     * says so, too.
     *
     * @param text must use {@code :agency}
     */
    public Sql sql(AgencyId agency, String text) {
        return acrossAgencies(text).set("agency", agency.value());
    }

    /**
     * A statement on what one officer may read.
     *
     * @param text must use {@code :agency} and {@code :reader}, as {@link TeamOnly#HIDDEN} does
     */
    public Sql sql(ActingOfficer reader, String text) {
        return sql(reader.agencyId(), text).set("reader", reader.id().value());
    }

    /** For what belongs to no agency, for queues whose workers serve all of them, and for roles that read across agencies. */
    public Sql acrossAgencies(String text) {
        return new Sql(em.unwrap(Session.class), text);
    }

    /** Writes what the entities hold, before a role that may not write them is taken on. */
    public void flush() {
        em.flush();
    }
}
