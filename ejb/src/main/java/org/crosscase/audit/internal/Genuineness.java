package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the application wrote an entry. Whoever can write into its tables, by injected SQL or as the database's
 * administrator, lacks the key. Entries without a code (format 1) are from before there was a key: they come first.
 */
final class Genuineness {
    private final Connection connection;
    private final Optional<LogKey> key;
    private final Map<UUID, Boolean> authenticated = new HashMap<>();

    Genuineness(Connection connection, Optional<LogKey> key) {
        this.connection = connection;
        this.key = key;
    }

    /** Without a key nothing can be told apart. */
    boolean holds(CanonicalEntry entry) throws SQLException {
        return key.isEmpty()
                || entry.isAuthenticatedBy(key.get())
                || entry.format() == 1 && !hasAuthenticated(entry.agency());
    }

    private boolean hasAuthenticated(UUID agency) throws SQLException {
        Boolean known = authenticated.get(agency);
        if (known == null) {
            try (PreparedStatement select = connection.prepareStatement("""
                    select exists (select from audit_leaf l join audit_entry e
                        on e.agency_id = l.agency_id and e.id = l.entry_id
                      where l.agency_id = ? and e.format = 2)""")) {
                select.setObject(1, agency);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    known = row.getBoolean(1);
                }
            }
            authenticated.put(agency, known);
        }
        return known;
    }
}
