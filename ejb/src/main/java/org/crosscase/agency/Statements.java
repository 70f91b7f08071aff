package org.crosscase.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.internal.CurrentConnection;

/**
 * Plain SQL on the transaction's own connection, where {@link DatabaseScope} has set agency and role: for work on sets,
 * which goes in and out as arrays. Parameters may be null, {@code String}, numbers, {@code Boolean}, {@code byte[]},
 * {@code UUID}, {@link Instant}, and arrays of {@code UUID}, {@code Integer}, {@code Long}, {@code String} or
 * {@code byte[]}.
 */
@ApplicationScoped
public class Statements {
    private static final int ROWS_AT_ONCE = 10_000;

    @Inject
    private CurrentConnection current;

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row of many. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), parameters);
        return found;
    }

    /** Hands over row by row, so that a large table is never whole in memory. */
    public void each(String sql, RowConsumer consumer, Object... parameters) {
        current.use(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(rows);
                    }
                }
            }
            return null;
        });
    }

    /** @return rows changed */
    public int change(String sql, Object... parameters) {
        return current.use(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Writes what the entities hold, before a role that may not write them is taken on. */
    public void flush() {
        current.flush();
    }

    /** @return the time of that column, or null */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** @return the UUID of that column, or null */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, sqlForm(connection, parameters[i]));
        }
        return statement;
    }

    private static Object sqlForm(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof UUID[] array) {
            return connection.createArrayOf("uuid", array);
        }
        if (value instanceof Integer[] array) {
            return connection.createArrayOf("int4", array);
        }
        if (value instanceof Long[] array) {
            return connection.createArrayOf("int8", array);
        }
        if (value instanceof String[] array) {
            return connection.createArrayOf("text", array);
        }
        if (value instanceof byte[][] array) {
            return connection.createArrayOf("bytea", array);
        }
        return value;
    }
}
