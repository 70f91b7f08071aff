package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The checkpoints of a log that are on record, and the lines of those who cosigned them. */
final class StoredCheckpoints {
    private final Connection connection;
    private final UUID agency;

    StoredCheckpoints(Connection connection, UUID agency) {
        this.connection = connection;
        this.agency = agency;
    }

    /** @return the last note, with the log's own lines */
    Optional<String> lastNote() throws SQLException {
        return text("select note from audit_checkpoint where agency_id = ? order by number desc limit 1");
    }

    /** The last note with the lines of its witnesses. */
    Optional<String> lastCosigned() throws SQLException {
        return text("""
                select c.note || coalesce((select string_agg(s.line, '' order by s.line) from audit_cosignature s
                    where s.agency_id = c.agency_id and s.size = c.size), '')
                from audit_checkpoint c where c.agency_id = ? order by c.number desc limit 1""");
    }

    /** How many there are: the last one's number. */
    long count() throws SQLException {
        return text("select coalesce(max(number), 0)::text from audit_checkpoint where agency_id = ?")
                .map(Long::parseLong)
                .orElse(0L);
    }

    private Optional<String> text(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, agency);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }
}
