package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Where a log ends: the number of its entries and the seal of the last. */
record LogHead(long size, Sha256Hash seal) {
    static final LogHead EMPTY = new LogHead(0, Sha256Hash.OF_NOTHING);

    static LogHead read(Connection connection, UUID agency) throws SQLException {
        return read(connection, agency, "");
    }

    /** Begins the log if there is none. */
    static LogHead lock(Connection connection, UUID agency) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_head (agency_id, size, seal) values (?, 0, ?) on conflict (agency_id) do nothing")) {
            insert.setObject(1, agency);
            insert.setBytes(2, EMPTY.seal.bytes());
            insert.executeUpdate();
        }
        return read(connection, agency, " for update");
    }

    private static LogHead read(Connection connection, UUID agency, String locking) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select size, seal from audit_head where agency_id = ?" + locking)) {
            select.setObject(1, agency);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new LogHead(row.getLong(1), new Sha256Hash(row.getBytes(2))) : EMPTY;
            }
        }
    }

    void store(Connection connection, UUID agency) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit_head set size = ?, seal = ? where agency_id = ?")) {
            update.setLong(1, size);
            update.setBytes(2, seal.bytes());
            update.setObject(3, agency);
            update.executeUpdate();
        }
    }
}
