package org.crosscase.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to the state that the code expects: database, roles and rights as superuser, tables as owner. */
public final class Migrations {
    public static final String DATABASE = "crosscase";
    /** Owns the tables and runs the migrations; the application never uses it. */
    public static final String OWNER = "crosscase_owner";
    /** The application's login. */
    public static final String APPLICATION = "crosscase_app";

    /** Held, because the log manager forgets the levels of loggers that nobody holds. */
    private static final Logger STEPS = Logger.getLogger("org.flywaydb");

    static {
        STEPS.setLevel(Level.WARNING);
    }

    private final PostgresServer postgres;
    private final Secrets secrets;

    public Migrations(PostgresServer postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Prepares the database of the demonstration, agencies included.
     *
     * @return the number of migrations that were applied now; 0 if the database was up to date
     */
    public int run() {
        try {
            bootstrap();
            createDatabase();
        } catch (SQLException | IOException e) {
            throw LauncherProblem.failed("the database cannot be prepared: " + e.getMessage(), e);
        }
        try {
            return Flyway.configure()
                    .dataSource(postgres.url(DATABASE), OWNER, ownerPassword())
                    .locations("classpath:org/crosscase/sql/migration", "classpath:org/crosscase/sql/demonstration")
                    .placeholderReplacement(false)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw LauncherProblem.failed("the database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** What to say of that many that were applied. */
    static String told(int applied) {
        if (applied == 0) {
            return "database is up to date";
        }
        return "database brought up to date by " + applied + (applied == 1 ? " migration" : " migrations");
    }

    public String ownerPassword() {
        return secrets.password("database-owner");
    }

    public String applicationPassword() {
        return secrets.password("database-app");
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (row.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
    }

    private void bootstrap() throws SQLException, IOException {
        try (InputStream file = Migrations.class.getResourceAsStream("/org/crosscase/sql/bootstrap.sql")) {
            if (file == null) {
                throw new IOException("sql/bootstrap.sql is not on the class path");
            }
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${owner_password}", ownerPassword())
                    .replace("${app_password}", applicationPassword());
            try (Connection connection = postgres.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
        }
    }
}
