package org.crosscase.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database's superuser, whom no policy and no trigger binds: the one who tampers, and the one who sees all rows. */
public final class Superuser {
    private Superuser() {}

    public static Connection connect() throws SQLException {
        return connect("postgres", System.getenv("IT_SUPERUSER_PASSWORD"));
    }

    /** A connection of the application's role, past every line of the application. */
    public static Connection connectAsApplication() throws SQLException {
        return connect("crosscase_app", System.getenv("CROSSCASE_DB_PASSWORD"));
    }

    private static Connection connect(String user, String password) throws SQLException {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return DriverManager.getConnection(System.getenv("CROSSCASE_DB_URL"), user, password);
    }

    /** Executes statements in one transaction with triggers and foreign keys switched off. */
    public static void tamper(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        }
    }

    /** After rows were planted by the thousand: what a server does by itself within some minutes. */
    public static void vacuum(String table) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze " + table);
        }
    }

    /** The first column of each row, as text. */
    public static List<String> column(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    public static String value(String sql, Object... parameters) throws SQLException {
        return column(sql, parameters).get(0);
    }
}
