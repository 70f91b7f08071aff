package org.crosscase.audit.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.audit.AuditFact;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Outcome;

/**
 * Tells the owner of a case that another agency asked for it and was shown "not found". It happens here, after the
 * commit and under another role, so that the asking side has no way to tell, not even by the time that it takes.
 */
final class ForeignAttempts {
    private static final String ACTION = "case.foreign-attempt";

    private static final String OWNER = """
            select c.agency_id, a.code from case_owner c, agency_directory a
            where c.id = :case and c.agency_id <> :asking and a.id = :asking""";

    private record Owner(UUID agency, String askingCode) {}

    private final Database database;
    private final Optional<LogKey> key;

    ForeignAttempts(Database database, Optional<LogKey> key) {
        this.database = database;
        this.key = key;
    }

    void tellOwners(List<CanonicalEntry> entries) {
        for (CanonicalEntry entry : entries) {
            if (entry.outcome() == Outcome.DENIED && entry.objectType().equals("case")) {
                tellOwner(entry);
            }
        }
    }

    private void tellOwner(CanonicalEntry attempt) {
        UUID caseId;
        try {
            caseId = UUID.fromString(attempt.objectId());
        } catch (IllegalArgumentException noId) {
            return;
        }
        database.acrossAgencies(OWNER)
                .set("case", caseId)
                .set("asking", attempt.agency())
                .find(row -> new Owner(row.uuid("agency_id"), row.text("code")))
                .ifPresent(owner -> {
                    Deed deed = Deed.of(ACTION, "case", caseId.toString(), Outcome.DENIED)
                            .saying(AuditFact.FOREIGN_ATTEMPT
                                    .with("agency", owner.askingCode)
                                    .with("action", attempt.action()));
                    EntryWriter.insertForSystem(database, owner.agency, deed, key);
                });
    }
}
