package org.crosscase.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.crosscase.audit.Outcome;

/** Reads entries back as they were hashed. */
final class StoredEntries {
    static final String COLUMNS = "e.agency_id, e.id, e.recorded_at, e.officer_id, e.username, e.capacity, e.action,"
            + " e.object_type, e.object_id, e.purpose, e.outcome, e.detail, e.key_id, e.nonce, e.format";

    private StoredEntries() {}

    /** @param first number of the column where {@link #COLUMNS} begin; null when they hold no entry (outer join) */
    static CanonicalEntry read(ResultSet row, int first) throws SQLException {
        UUID id = row.getObject(first + 1, UUID.class);
        if (id == null) {
            return null;
        }
        return new CanonicalEntry(
                row.getInt(first + 14),
                id,
                row.getObject(first, UUID.class),
                row.getObject(first + 2, OffsetDateTime.class).toInstant(),
                row.getObject(first + 3, UUID.class),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9),
                Outcome.valueOf(row.getString(first + 10)),
                row.getString(first + 11),
                row.getString(first + 12),
                row.getBytes(first + 13));
    }
}
