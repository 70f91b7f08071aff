package org.crosscase.it;

import java.sql.Connection;
import org.crosscase.agency.Database;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The way of SQL on a connection that a test holds in its own hands: whatever is done on it ends with the test's rollback. */
public final class HandHeld {
    /** Without the application's transactions and pool; types go in and come out as they do there. */
    private static final SessionFactory SESSIONS = new Configuration()
            .setProperty("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
            .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
            .setProperty("hibernate.jdbc.time_zone", "UTC")
            .setProperty("hibernate.allow_update_outside_transaction", "true")
            .setProperty("hibernate.transaction.coordinator_class", "jdbc")
            .setProperty("jakarta.persistence.validation.mode", "none")
            .buildSessionFactory();

    private HandHeld() {}

    /** Good for as long as the connection is open. */
    public static Database database(Connection connection) {
        Session session = SESSIONS.withOptions().connection(connection).openSession();
        // outside a transaction Hibernate closes what is still being read when another statement ends
        session.beginTransaction();
        return new Database(session);
    }
}
