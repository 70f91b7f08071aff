package org.crosscase.audit.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;

/** Puts alarms into the trails where auditors find them: that of the agency and that of the platform. */
final class AlarmWriter {
    private final Database database;
    private final Optional<LogKey> key;

    AlarmWriter(Database database, Optional<LogKey> key) {
        this.database = database;
        this.key = key;
    }

    void write(List<Alarm> alarms) {
        Set<UUID> platform = platform();
        for (Alarm alarm : alarms) {
            Set<UUID> told = new HashSet<>(platform);
            if (alarm.agency() != null) {
                told.add(alarm.agency());
            }
            for (UUID agency : told) {
                EntryWriter.insertForSystem(database, agency, alarm.deed(), key);
            }
        }
    }

    private Set<UUID> platform() {
        return Set.copyOf(database.acrossAgencies("select id from agency_directory where kind = 'PLATFORM'")
                .list(row -> row.uuid("id")));
    }
}
