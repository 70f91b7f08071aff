package org.crosscase.audit.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/**
 * Whether the application wrote an entry. Whoever can write into its tables, by injected SQL or as the database's
 * administrator, lacks the key. Entries without a code are from before there was a key: they come first.
 */
final class Genuineness {
    private static final String AUTHENTICATED = """
            select exists (select from audit_leaf l join audit_entry e
                on e.agency_id = l.agency_id and e.id = l.entry_id
              where l.agency_id = :agency and e.key_id <> '') as found""";

    private final Database database;
    private final Optional<LogKey> key;
    private final Map<UUID, Boolean> authenticated = new HashMap<>();

    Genuineness(Database database, Optional<LogKey> key) {
        this.database = database;
        this.key = key;
    }

    /** Without a key nothing can be told apart. */
    boolean holds(CanonicalEntry entry) {
        return key.isEmpty()
                || entry.isAuthenticatedBy(key.get())
                || !entry.namesKey() && !hasAuthenticated(entry.agency());
    }

    private boolean hasAuthenticated(UUID agency) {
        return authenticated.computeIfAbsent(agency, this::asked);
    }

    private boolean asked(UUID agency) {
        return database.sql(AgencyId.of(agency), AUTHENTICATED).one(row -> row.is("found"));
    }
}
