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
        maxPoolSize = 32)
@Singleton
public class DataSourceConfiguration {}
