package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Purpose;

/** Writes an entry and the note that it waits for its place in the log, in one statement of the current transaction. */
@ApplicationScoped
public class EntryWriter {
    /** Who acts when nobody does. */
    static final String SYSTEM_NAME = "system";

    static final String SYSTEM_CAPACITY = "SYSTEM";

    private static final String INSERT = """
            with entry as (
              insert into audit_entry (agency_id, id, recorded_at, officer_id, username, capacity, action,
                object_type, object_id, purpose_code, purpose, outcome, fact, arguments, key_id, nonce, format)
              values (:agency, :id, :recordedAt, :officer, :username, :capacity, :action,
                :objectType, :objectId, :purposeCode, :purpose, :outcome, :fact, :arguments, :key, :nonce, :format)
              returning agency_id, id, recorded_at)
            insert into audit_pending (agency_id, entry_id, recorded_at) select agency_id, id, recorded_at from entry""";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Database database;

    @Inject
    private LogKeys keys;

    CanonicalEntry write(UUID agency, UUID officer, String username, String capacity, Deed deed) {
        CanonicalEntry entry = entry(agency, officer, username, capacity, deed, keys.find());
        insert(database, entry);
        return entry;
    }

    /** @param key empty when none is configured: the entry can then not be told from one that another hand wrote */
    static CanonicalEntry entry(
            UUID agency, UUID officer, String username, String capacity, Deed deed, Optional<LogKey> key) {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        CanonicalEntry entry = new CanonicalEntry(
                UUID.randomUUID(),
                agency,
                CanonicalEntry.hundredths(Instant.now()),
                officer,
                StoredText.fit(username, 320),
                capacity,
                deed.action(),
                deed.objectType(),
                StoredText.fit(deed.objectId(), 200),
                new Purpose(deed.purpose().code(), StoredText.fit(deed.purpose().text(), 1000)),
                deed.outcome(),
                deed.fact().code(),
                deed.fact().stored(),
                "",
                nonce);
        return key.map(entry::authenticatedBy).orElse(entry);
    }

    /** What the system itself did, of which no use case tells. */
    static void insertForSystem(Database database, UUID agency, Deed deed, Optional<LogKey> key) {
        insert(database, entry(agency, null, SYSTEM_NAME, SYSTEM_CAPACITY, deed, key));
    }

    static void insert(Database database, CanonicalEntry entry) {
        database.sql(AgencyId.of(entry.agency()), INSERT)
                .set("id", entry.id())
                .set("recordedAt", entry.recordedAt())
                .set("officer", entry.officer(), UUID.class)
                .set("username", entry.username())
                .set("capacity", entry.capacity())
                .set("action", entry.action())
                .set("objectType", entry.objectType())
                .set("objectId", entry.objectId())
                .set("purposeCode", entry.purpose().code())
                .set("purpose", entry.purpose().text())
                .set("outcome", entry.outcome().name())
                .set("fact", entry.fact())
                .set("arguments", entry.arguments().toArray(String[]::new))
                .set("key", entry.keyId())
                .set("nonce", entry.nonce())
                .set("format", CanonicalEntry.NUMBER)
                .execute();
    }
}
