package org.crosscase.it.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;
import org.crosscase.audit.internal.CanonicalEntry;
import org.crosscase.audit.internal.LogKey;

/** An entry as the application writes it, for tests that hold its transaction in their own hands. */
final class GenuineEntry {
    private GenuineEntry() {}

    static UUID insert(Connection connection, UUID agency, String action) throws SQLException {
        return insert(connection, agency, null, action, "");
    }

    /** @param officer null: the system */
    static UUID insert(
            Connection connection, UUID agency, UUID officer, String action, String objectId, String... arguments)
            throws SQLException {
        CanonicalEntry entry = new CanonicalEntry(
                        UUID.randomUUID(),
                        agency,
                        Instant.parse("2026-11-23T10:00:00Z"),
                        officer,
                        "system",
                        "SYSTEM",
                        action,
                        action.substring(0, action.indexOf('.')),
                        objectId,
                        Purpose.NONE,
                        Outcome.DONE,
                        "",
                        List.of(arguments),
                        "",
                        new byte[32])
                .authenticatedBy(LogKey.ofSeed(System.getenv("CROSSCASE_AUDIT_KEY")));
        insert(connection, entry);
        return entry.id();
    }

    static void insert(Connection connection, CanonicalEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with entry as (
                  insert into audit_entry (agency_id, id, format, recorded_at, username, capacity, action, object_type,
                    object_id, purpose_code, purpose, outcome, fact, key_id, nonce, officer_id, arguments)
                  values (?, ?, 3, ?::timestamptz, ?, ?, ?, ?, ?, '', '', ?, ?, ?, ?, ?, ?)
                  returning agency_id, id, recorded_at)
                insert into audit_pending (agency_id, entry_id, recorded_at)
                  select agency_id, id, recorded_at from entry""")) {
            insert.setObject(1, entry.agency());
            insert.setObject(2, entry.id());
            insert.setString(3, entry.recordedAt().toString());
            insert.setString(4, entry.username());
            insert.setString(5, entry.capacity());
            insert.setString(6, entry.action());
            insert.setString(7, entry.objectType());
            insert.setString(8, entry.objectId());
            insert.setString(9, entry.outcome().name());
            insert.setString(10, entry.fact());
            insert.setString(11, entry.keyId());
            insert.setBytes(12, entry.nonce());
            insert.setObject(13, entry.officer());
            insert.setArray(
                    14, connection.createArrayOf("text", entry.arguments().toArray()));
            insert.executeUpdate();
        }
    }
}
