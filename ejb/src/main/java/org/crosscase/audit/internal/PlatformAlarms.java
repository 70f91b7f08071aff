package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Outcome;

/**
 * Passes an agency's alarm on to the platform's log: which agency, and what it was; no officer and no case. After the
 * commit and under the sequencer's role, since an agency may not write into another's log.
 */
final class PlatformAlarms {
    static final String ACTION = "inquiry.alarm";

    private final Connection connection;
    private final Optional<LogKey> key;
    private final Set<UUID> told = new LinkedHashSet<>();

    PlatformAlarms(Connection connection, Optional<LogKey> key) {
        this.connection = connection;
        this.key = key;
    }

    void passOn(List<CanonicalEntry> entries) throws SQLException {
        for (CanonicalEntry entry : entries) {
            if (entry.action().equals(ACTION) && entry.outcome() == Outcome.DONE) {
                passOn(entry);
            }
        }
    }

    /** Platforms that were told. */
    Set<UUID> told() {
        return told;
    }

    private void passOn(CanonicalEntry alarm) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select p.id, a.code from agency p, agency a where p.kind = 'PLATFORM' and a.id = ? and a.kind <> 'PLATFORM'""")) {
            select.setObject(1, alarm.agency());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID platform = row.getObject(1, UUID.class);
                    Deed deed = Deed.done(ACTION, "agency", row.getString(2)).withDetail(alarm.detail());
                    EntryWriter.insertForSystem(connection, platform, deed, key);
                    told.add(platform);
                }
            }
        }
    }
}
