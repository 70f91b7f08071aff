package org.crosscase.agency.internal;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/** The one way to the database; address and password come from the environment, see {@code docs/operations/settings.md}. */
@DataSourceDefinition(
        name = "java:app/jdbc/crosscase",
        className = "org.postgresql.xa.PGXADataSource",
        url = "${ENV=CROSSCASE_DB_URL}",
        user = "${ENV=CROSSCASE_DB_USER}",
        password = "${ENV=CROSSCASE_DB_PASSWORD}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        maxPoolSize = 48,
        properties = {
            // seconds until a database that does not let us in counts as gone
            "connectTimeout=3",
            "loginTimeout=5",
            // seconds that an answer is waited for; by workers longer, see TimeLimitedConnections
            "socketTimeout=6",
            "tcpKeepAlive=true",
            // how long a request waits for one of the connections before it is refused
            "fish.payara.max-wait-time-in-millis=3000"
        })
@Singleton
public class DataSourceConfiguration {}
