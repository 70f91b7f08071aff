package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.audit.Deed;

/** Which cases an entry is about. */
@ApplicationScoped
public class AboutCases {
    private static final String CASE = "case";

    private static final String INSERT = """
            insert into audit_about (agency_id, case_id, entry_id, recorded_at)
            select :agency, unnest(:cases), :entry, cast(:recordedAt as timestamptz)""";

    @Inject
    private Database database;

    void write(CanonicalEntry entry, Deed deed) {
        Set<UUID> cases = new LinkedHashSet<>(deed.cases());
        if (deed.objectType().equals(CASE)) {
            addIfId(cases, deed.objectId());
        }
        if (!cases.isEmpty()) {
            database.sql(AgencyId.of(entry.agency()), INSERT)
                    .set("cases", cases.toArray(UUID[]::new))
                    .set("entry", entry.id())
                    .set("recordedAt", entry.recordedAt())
                    .execute();
        }
    }

    /** A refused call names its case as the caller wrote it. */
    private static void addIfId(Set<UUID> cases, String text) {
        try {
            cases.add(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            // then it is no case of anybody
        }
    }
}
