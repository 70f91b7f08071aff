package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Who may append to the logs. Of several servers one is in office, known by its fence; it shows itself every second. When
 * it was not seen for five seconds another takes over with a higher fence, and should the first wake up, it is refused.
 */
public final class Office {
    /** Any number that no other part of the system uses for an advisory lock. */
    private static final long LOCK = 0x63726f7373617564L;

    private Office() {}

    /** Thrown when another sequencer took over. */
    public static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The new fence, or empty while another is in office. */
    public static OptionalLong take(Connection connection) throws SQLException {
        if (!lock(connection)) {
            return OptionalLong.empty();
        }
        try (PreparedStatement update = connection.prepareStatement(
                        "update audit_office set fence = fence + 1, seen_at = clock_timestamp()"
                                + " where seen_at < clock_timestamp() - interval '5 seconds' returning fence");
                ResultSet row = update.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /**
     * To be called first in each transaction that appends.
     *
     * @return false when another transaction of a sequencer is under way: try again later
     * @throws Superseded when the fence is no longer the current one
     */
    public static boolean enter(Connection connection, long fence) throws SQLException {
        if (!lock(connection)) {
            return false;
        }
        try (PreparedStatement update =
                connection.prepareStatement("update audit_office set seen_at = clock_timestamp() where fence = ?")) {
            update.setLong(1, fence);
            if (update.executeUpdate() == 0) {
                throw new Superseded();
            }
        }
        return true;
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
