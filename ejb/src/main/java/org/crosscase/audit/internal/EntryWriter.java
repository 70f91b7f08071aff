package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.audit.Deed;
import org.hibernate.Session;

/** Writes an entry and the note that it waits for its place in the log, in one statement of the current transaction. */
@ApplicationScoped
public class EntryWriter {
    /** Who acts when nobody does. */
    static final String SYSTEM_NAME = "system";

    static final String SYSTEM_CAPACITY = "SYSTEM";

    private static final String INSERT = """
            with entry as (
              insert into audit_entry (agency_id, id, recorded_at, officer_id, username, capacity, action,
                object_type, object_id, purpose, outcome, detail, key_id, nonce, format)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              returning agency_id, id, recorded_at)
            insert into audit_pending (agency_id, entry_id, recorded_at) select agency_id, id, recorded_at from entry""";

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private LogKeys keys;

    CanonicalEntry write(UUID agency, UUID officer, String username, String capacity, Deed deed) {
        CanonicalEntry entry = entry(agency, officer, username, capacity, deed, keys.find());
        em.unwrap(Session.class).doWork(connection -> insert(connection, entry));
        return entry;
    }

    /** @param key empty when none is configured: the entry can then not be told from one that another hand wrote */
    static CanonicalEntry entry(
            UUID agency, UUID officer, String username, String capacity, Deed deed, Optional<LogKey> key) {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        CanonicalEntry entry = new CanonicalEntry(
                1,
                UUID.randomUUID(),
                agency,
                CanonicalEntry.hundredths(Instant.now()),
                officer,
                fit(username, 320),
                capacity,
                deed.action(),
                deed.objectType(),
                fit(deed.objectId(), 200),
                fit(deed.purpose(), 1000),
                deed.outcome(),
                fit(deed.detail(), 1000),
                "",
                nonce);
        return key.map(entry::authenticatedBy).orElse(entry);
    }

    /** The column's length, without what PostgreSQL cannot keep: a deed must not be lost to a long or odd text. */
    private static String fit(String text, int longest) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .limit(longest)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** What the system itself did, of which no use case tells. */
    static void insertForSystem(Connection connection, UUID agency, Deed deed, Optional<LogKey> key)
            throws SQLException {
        insert(connection, entry(agency, null, SYSTEM_NAME, SYSTEM_CAPACITY, deed, key));
    }

    static void insert(Connection connection, CanonicalEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.agency());
            insert.setObject(2, entry.id());
            insert.setObject(3, entry.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(4, entry.officer());
            insert.setString(5, entry.username());
            insert.setString(6, entry.capacity());
            insert.setString(7, entry.action());
            insert.setString(8, entry.objectType());
            insert.setString(9, entry.objectId());
            insert.setString(10, entry.purpose());
            insert.setString(11, entry.outcome().name());
            insert.setString(12, entry.detail());
            insert.setString(13, entry.keyId());
            insert.setBytes(14, entry.nonce());
            insert.setInt(15, entry.format());
            insert.executeUpdate();
        }
    }
}
