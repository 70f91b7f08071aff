package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Statements;
import org.crosscase.audit.Deed;

/** Which cases an entry is about. */
@ApplicationScoped
public class AboutCases {
    private static final String CASE = "case";

    @Inject
    private Statements statements;

    void write(CanonicalEntry entry, Deed deed) {
        Set<UUID> cases = new LinkedHashSet<>(deed.cases());
        if (deed.objectType().equals(CASE)) {
            addIfId(cases, deed.objectId());
        }
        if (!cases.isEmpty()) {
            statements.change(
                    "insert into audit_about (agency_id, case_id, entry_id, recorded_at) select ?, unnest(?), ?, ?",
                    entry.agency(),
                    cases.toArray(UUID[]::new),
                    entry.id(),
                    entry.recordedAt());
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
