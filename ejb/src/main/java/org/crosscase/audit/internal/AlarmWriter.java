package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts alarms into the trails where auditors find them: that of the agency and that of the platform. */
final class AlarmWriter {
    private final Connection connection;
    private final Optional<LogKey> key;

    AlarmWriter(Connection connection, Optional<LogKey> key) {
        this.connection = connection;
        this.key = key;
    }

    void write(List<Alarm> alarms) throws SQLException {
        Set<UUID> platform = platform();
        for (Alarm alarm : alarms) {
            Set<UUID> told = new HashSet<>(platform);
            if (alarm.agency() != null) {
                told.add(alarm.agency());
            }
            for (UUID agency : told) {
                EntryWriter.insertForSystem(connection, agency, alarm.deed(), key);
            }
        }
    }

    private Set<UUID> platform() throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select id from agency where kind = 'PLATFORM'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
