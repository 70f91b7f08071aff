package org.crosscase.audit.internal;

import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/** The checkpoints of a log that are on record, and the lines of those who cosigned them. */
final class StoredCheckpoints {
    private static final String COSIGNED = """
            select c.note || coalesce((select string_agg(s.line, '' order by s.line) from audit_cosignature s
                where s.agency_id = c.agency_id and s.size = c.size), '') as note
            from audit_checkpoint c where c.agency_id = :agency order by c.number desc limit 1""";

    private final Database database;
    private final AgencyId agency;

    StoredCheckpoints(Database database, UUID agency) {
        this.database = database;
        this.agency = AgencyId.of(agency);
    }

    /** @return the last note, with the log's own lines */
    Optional<String> lastNote() {
        return note("select note from audit_checkpoint where agency_id = :agency order by number desc limit 1");
    }

    /** The last note with the lines of its witnesses. */
    Optional<String> lastCosigned() {
        return note(COSIGNED);
    }

    /** How many there are: the last one's number. */
    long count() {
        return database.sql(agency, "select coalesce(max(number), 0) from audit_checkpoint where agency_id = :agency")
                .count();
    }

    private Optional<String> note(String text) {
        return database.sql(agency, text).find(row -> row.text("note"));
    }
}
