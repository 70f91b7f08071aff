package org.crosscase.audit.internal;

import java.util.List;
import java.util.UUID;
import org.crosscase.audit.AuditFact;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Outcome;

/**
 * What the sequencer found wrong, for the auditors of one agency and of the platform.
 *
 * @param agency whose auditors hear of it; null when only the platform's do
 * @param told for the server's log, with all that is known
 */
public record Alarm(UUID agency, Deed deed, String told) {
    private static final String SUBJECT = "audit";
    private static final String BROKEN_ACTION = "audit.log-broken";
    private static final String ENTRY_ACTION = "audit.entry-refused";
    private static final String HEAD_ACTION = "audit.head-refused";

    /** A log that does not go on from where it was left. */
    static Alarm broken(UUID agency, String agencyCode, LogBroken broken) {
        return new Alarm(agency, deed(BROKEN_ACTION, agencyCode, AuditFact.LOG_STOPPED.alone()), broken.getMessage());
    }

    /** Entries that another hand than the application's put in to get a place in the log. */
    static Alarm refusedEntries(List<CanonicalEntry> entries) {
        CanonicalEntry first = entries.get(0);
        return new Alarm(
                first.agency(),
                deed(
                        ENTRY_ACTION,
                        first.id().toString(),
                        AuditFact.ENTRIES_REFUSED
                                .with("entries", entries.size())
                                .build()),
                entries.size() + " entries, " + first.id()
                        + " the first, were not written by this application and get no" + " place in the log");
    }

    /** A head that does not continue the one that a witness cosigned before. */
    static Alarm refusedHead(UUID witness, String logOf, Checkpoint head, Checkpoint before) {
        Fact refused = AuditFact.HEAD_REFUSED
                .with("entries", head.size())
                .with("cosigned", before.size())
                .build();
        return new Alarm(
                witness,
                deed(HEAD_ACTION, logOf, refused),
                head.origin() + ": head of " + head.size() + " entries refused, " + before.size() + " were cosigned");
    }

    private static Deed deed(String action, String subject, Fact said) {
        return Deed.of(action, SUBJECT, subject, Outcome.REFUSED).saying(said);
    }
}
