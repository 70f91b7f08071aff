package org.crosscase.audit.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Outcome;

/**
 * Passes an agency's alarm on to the platform's log: which agency, and what it was; no officer and no case. After the
 * commit and under the sequencer's role, since an agency may not write into another's log.
 */
final class PlatformAlarms {
    static final String ACTION = "inquiry.alarm";

    private static final String PLATFORMS = """
            select p.id, a.code from agency_directory p, agency_directory a
            where p.kind = 'PLATFORM' and a.id = :alarmed and a.kind <> 'PLATFORM'""";

    private record Platform(UUID id, String alarmedCode) {}

    private final Database database;
    private final Optional<LogKey> key;
    private final Set<UUID> told = new LinkedHashSet<>();

    PlatformAlarms(Database database, Optional<LogKey> key) {
        this.database = database;
        this.key = key;
    }

    void passOn(List<CanonicalEntry> entries) {
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

    private void passOn(CanonicalEntry alarm) {
        database.acrossAgencies(PLATFORMS)
                .set("alarmed", alarm.agency())
                .list(row -> new Platform(row.uuid("id"), row.text("code")))
                .forEach(platform -> {
                    Deed deed = Deed.done(ACTION, "agency", platform.alarmedCode)
                            .saying(Fact.read(alarm.fact(), alarm.arguments().toArray(String[]::new)));
                    EntryWriter.insertForSystem(database, platform.id, deed, key);
                    told.add(platform.id);
                });
    }
}
